package news.everyday.stats.view.web;

import java.time.OffsetDateTime;
import java.util.List;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.counter.ArticleViews;
import news.everyday.stats.counter.KnownViews;
import org.jspecify.annotations.Nullable;

/**
 * The views of several articles.
 *
 * @param asOf the moment (截至) the numbers are of
 */
record ViewsResponse(List<Item> items, OffsetDateTime asOf) {

    static ViewsResponse from(KnownViews known) {
        return new ViewsResponse(known.views().stream().map(Item::from).toList(), NewsDay.at(known.asOf()));
    }

    /**
     * One article's views.
     *
     * @param uniqueVisitorsToday an estimate; absent where it isn't known
     */
    record Item(String articleId, long views, @Nullable Long uniqueVisitorsToday) {

        static Item from(ArticleViews views) {
            return new Item(Long.toString(views.articleId()), views.views(), views.estimatedUniqueVisitorsToday());
        }
    }
}
