package news.everyday.article.comment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An approved comment (评论).
 *
 * @param author the member's display name
 * @param replyTo name of the member it answers; null when it answers nobody or that comment is no longer shown
 * @param body plain text
 * @param replies 回复 to it or to one of them, oldest first
 */
public record Comment(
        String id, String author, @Nullable String replyTo, Instant createdAt, String body, List<Comment> replies) {}
