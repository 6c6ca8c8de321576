package news.everyday.stats.counter;

import org.jspecify.annotations.Nullable;

/**
 * How much an article was read.
 *
 * @param views clicks (点击) since it was published
 * @param estimatedUniqueVisitorsToday unique visitors (独立访客) of today, estimated with 0.81 % standard error; null where
 *     they aren't known
 */
public record ArticleViews(
        long articleId, long views, @Nullable Long estimatedUniqueVisitorsToday) {}
