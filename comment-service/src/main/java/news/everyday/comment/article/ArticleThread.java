package news.everyday.comment.article;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The thread of comments under an article, as far as the article decides about it.
 *
 * @param id the article's id
 * @param status the article's status, e.g. {@code PUBLISHED}
 * @param commentsOpen whether the newsroom takes new comments
 * @param headline shown to moderators
 * @param channel slug of the article's channel, e.g. {@code reader-letters}
 */
record ArticleThread(
        long id,
        String status,
        boolean commentsOpen,
        String headline,
        @Nullable String channel) {

    private static final Set<String> READABLE = Set.of("PUBLISHED", "CORRECTED");

    /** Whether readers may see the article, and so its comments. */
    boolean isReadable() {
        return READABLE.contains(this.status);
    }
}
