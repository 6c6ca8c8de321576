package news.everyday.stats.comment;

import java.time.LocalDate;
import news.everyday.defaults.feed.FeedEvent;
import news.everyday.stats.config.NewsDay;

/**
 * How many approved comments an article has, as an event tells it.
 *
 * @param day when it became so
 * @param position of the event
 */
record CommentCount(long articleId, long approved, LocalDate day, long position) {

    static final String EVENT = "CommentCountChanged";

    /** Fails with {@link IllegalArgumentException} for a payload that says nothing. */
    static CommentCount from(FeedEvent event) {
        long articleId = event.payload().path("articleId").asLong(0);
        long approved = event.payload().path("approved").asLong(-1);
        if (articleId <= 0 || approved < 0) {
            throw new IllegalArgumentException("No comment count: " + event.payload());
        }
        return new CommentCount(articleId, approved, NewsDay.of(event.at().toInstant()), event.position());
    }
}
