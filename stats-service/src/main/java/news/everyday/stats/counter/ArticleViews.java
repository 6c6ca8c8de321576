package news.everyday.stats.counter;

/**
 * How much an article was read.
 *
 * @param views clicks (点击) since it was published
 * @param estimatedUniqueVisitorsToday unique visitors (独立访客) of today, estimated with 0.81 % standard error
 */
public record ArticleViews(long articleId, long views, long estimatedUniqueVisitorsToday) {}
