package news.everyday.stats.view.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.counter.ArticleViews;

/**
 * The views of several articles.
 *
 * @param asOf the moment (截至) the numbers are of
 */
record ViewsResponse(List<Item> items, OffsetDateTime asOf) {

    static ViewsResponse from(List<ArticleViews> views, Instant asOf) {
        return new ViewsResponse(views.stream().map(Item::from).toList(), NewsDay.at(asOf));
    }

    /**
     * One article's views.
     *
     * @param uniqueVisitorsToday an estimate
     */
    record Item(String articleId, long views, long uniqueVisitorsToday) {

        static Item from(ArticleViews views) {
            return new Item(Long.toString(views.articleId()), views.views(), views.estimatedUniqueVisitorsToday());
        }
    }
}
