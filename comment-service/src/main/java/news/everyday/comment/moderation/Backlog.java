package news.everyday.comment.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a moderator.
 *
 * @param oldest when the longest waiting comment was posted; absent when nothing waits
 */
record Backlog(long pending, @Nullable Instant oldest) {

    static final Backlog NONE = new Backlog(0, null);
}
