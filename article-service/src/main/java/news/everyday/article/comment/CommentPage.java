package news.everyday.article.comment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first comments of an article, newest first.
 *
 * @param next cursor of the next page, null after the last
 * @param asOf when it was so; null when it could not be found out
 */
public record CommentPage(
        List<Comment> comments,
        @Nullable String next,
        @Nullable Instant asOf) {

    private static final CommentPage UNKNOWN = new CommentPage(List.of(), null, null);

    public static CommentPage unknown() {
        return UNKNOWN;
    }

    public boolean isKnown() {
        return this.asOf != null;
    }
}
