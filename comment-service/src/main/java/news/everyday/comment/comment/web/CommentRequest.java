package news.everyday.comment.comment.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import news.everyday.comment.comment.Author;
import news.everyday.comment.comment.CommentDraft;
import news.everyday.comment.comment.CommentText;
import org.jspecify.annotations.Nullable;

/**
 * A comment as a member sends it. Its time is the server's.
 *
 * @param body plain text, at most 1000 characters
 * @param parentId the comment it answers, if any
 */
record CommentRequest(
        @NotNull String body,
        @Nullable @Pattern(regexp = "[1-9][0-9]{0,17}") String parentId) {

    CommentDraft toDraft(long articleId, Author author, @Nullable String idempotencyKey) {
        Long parent = (this.parentId != null) ? Long.valueOf(this.parentId) : null;
        return new CommentDraft(articleId, author, CommentText.of(this.body), parent, idempotencyKey);
    }
}
