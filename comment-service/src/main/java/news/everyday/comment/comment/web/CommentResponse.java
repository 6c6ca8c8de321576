package news.everyday.comment.comment.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import news.everyday.comment.comment.Author;
import news.everyday.comment.comment.Comment;
import news.everyday.comment.comment.CommentStatus;
import news.everyday.comment.comment.ListedComment;
import org.jspecify.annotations.Nullable;

/**
 * A comment as readers get it.
 *
 * @param parentId the comment it answers
 * @param rootId the comment at the top of its thread; all replies of a thread have the same
 * @param body plain text: escape it before it goes into a page
 * @param replyTo author of the comment it answers, while that one is shown
 * @param replyCount how many replies stand under it; only in lists
 */
record CommentResponse(
        String id,
        String articleId,
        @Nullable String parentId,
        @Nullable String rootId,
        String body,
        AuthorResponse author,
        CommentStatus status,
        OffsetDateTime createdAt,
        int likes,
        @Nullable AuthorResponse replyTo,
        @Nullable Integer replyCount) {

    private static final ZoneId READERS_ZONE = ZoneId.of("Asia/Shanghai");

    record AuthorResponse(String id, String displayName) {

        static @Nullable AuthorResponse orNull(@Nullable Author author) {
            return (author != null) ? from(author) : null;
        }

        static AuthorResponse from(Author author) {
            return new AuthorResponse(Long.toString(author.id()), author.displayName());
        }
    }

    static CommentResponse from(Comment comment) {
        return of(comment, null, null);
    }

    static CommentResponse from(ListedComment listed) {
        return of(listed.comment(), AuthorResponse.orNull(listed.replyTo()), listed.replyCount());
    }

    private static CommentResponse of(Comment comment, @Nullable AuthorResponse replyTo, @Nullable Integer replyCount) {
        return new CommentResponse(
                Long.toString(comment.id()),
                Long.toString(comment.articleId()),
                idOrNull(comment.parentId()),
                idOrNull(comment.rootId()),
                comment.body(),
                AuthorResponse.from(comment.author()),
                comment.status(),
                readersTime(comment.createdAt()),
                comment.likes(),
                replyTo,
                replyCount);
    }

    static OffsetDateTime readersTime(Instant instant) {
        return instant.atZone(READERS_ZONE).toOffsetDateTime();
    }

    private static @Nullable String idOrNull(@Nullable Long id) {
        return (id != null) ? Long.toString(id) : null;
    }
}
