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
record RankingResponse(List<Item> items, OffsetDateTime asOf) {

    static RankingResponse from(List<HotArticle> hottest, Instant asOf) {
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
     */
    record Item(
            int rank,
            String articleId,
            String headline,
            String url,
            @Nullable String pictureUrl,
            long views,
            double score) {

        static Item from(int rank, HotArticle hot) {
            Article article = hot.article();
            return new Item(
                    rank,
                    Long.toString(article.id()),
                    article.headline(),
                    article.url(),
                    article.pictureUrl(),
                    hot.views(),
                    Math.round(hot.score() * 1000) / 1000.0);
        }
    }
}
