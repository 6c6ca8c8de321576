package news.everyday.comment.imports;

import java.time.Instant;
import news.everyday.comment.comment.Author;
import news.everyday.comment.comment.CommentText;

/** A comment that has already passed, with the time at which it was written. */
public record ImportedComment(long articleId, Author author, CommentText text, Instant createdAt) {}
