package news.everyday.comment.comment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision about some comments.
 *
 * @param ids which comments; those that have the status already, and deleted ones, stay as they are
 * @param to the status they get
 * @param by who decided
 * @param reason why, for the trail
 */
public record StatusChange(
        List<Long> ids,
        CommentStatus to,
        Author by,
        @Nullable String reason) {}
