package news.everyday.stats.comment;

/**
 * How many comments were approved on an article lately.
 *
 * @param position of the event that changed it last
 */
public record RecentComments(long articleId, long comments, long position) {}
