package news.everyday.comment.imports.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import news.everyday.comment.comment.Author;
import news.everyday.comment.comment.CommentText;
import news.everyday.comment.imports.ImportedComment;

/** One approved comment to take over. */
record ImportRequest(
        @Positive long articleId,
        @Positive long authorId,
        @NotBlank @Size(max = 50) String authorName,
        @NotNull String body,
        @NotNull OffsetDateTime createdAt) {

    ImportedComment toComment() {
        return new ImportedComment(
                this.articleId,
                new Author(this.authorId, this.authorName),
                CommentText.of(this.body),
                this.createdAt.toInstant().truncatedTo(ChronoUnit.MICROS));
    }
}
