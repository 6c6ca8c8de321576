package news.everyday.stats.ranking.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import news.everyday.stats.article.Article;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.ranking.HotArticle;
import org.jspecify.annotations.Nullable;

/**
 * A board.
 *
 * @param asOf the moment (截至) the ranks are of
 */
public record RankingResponse(List<Item> items, OffsetDateTime asOf) {

    public static RankingResponse from(List<HotArticle> hottest, Instant asOf) {
        List<Item> items = IntStream.range(0, hottest.size())
                .mapToObj(index -> Item.from(index + 1, hottest.get(index)))
                .toList();
        return new RankingResponse(items, NewsDay.at(asOf));
    }

    /**
     * One line of it.
     *
     * @param rank (名次) from 1
     * @param score rounded to thousandths
     * @param pinned true where an editor put it (置顶), else absent
     * @param standIn the board it was taken from while its own is too short, else absent
     */
    public record Item(
            int rank,
            String articleId,
            String headline,
            String url,
            @Nullable String pictureUrl,
            long views,
            double score,
            @Nullable Boolean pinned,
            @Nullable String standIn) {

        static Item from(int rank, HotArticle hot) {
            Article article = hot.article();
            return new Item(
                    rank,
                    Long.toString(article.id()),
                    article.headline(),
                    article.url(),
                    article.pictureUrl(),
                    hot.views(),
                    Math.round(hot.score() * 1000) / 1000.0,
                    hot.pinned() ? true : null,
                    (hot.standIn() != null) ? hot.standIn().id() : null);
        }
    }
}
