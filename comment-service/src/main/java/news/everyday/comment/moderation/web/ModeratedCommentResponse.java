package news.everyday.comment.moderation.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import news.everyday.comment.comment.Author;
import news.everyday.comment.comment.Comment;
import news.everyday.comment.comment.CommentStatus;
import org.jspecify.annotations.Nullable;

/**
 * A comment as moderators get it.
 *
 * @param withheldFor the listed words for which the system held it back
 */
record ModeratedCommentResponse(
        String id,
        String articleId,
        @Nullable String parentId,
        String body,
        AuthorResponse author,
        CommentStatus status,
        OffsetDateTime createdAt,
        int likes,
        @Nullable String withheldFor) {

    private static final ZoneId READERS_ZONE = ZoneId.of("Asia/Shanghai");

    record AuthorResponse(String id, String displayName) {

        static AuthorResponse from(Author author) {
            return new AuthorResponse(Long.toString(author.id()), author.displayName());
        }
    }

    static ModeratedCommentResponse from(Comment comment) {
        Long parent = comment.parentId();
        return new ModeratedCommentResponse(
                Long.toString(comment.id()),
                Long.toString(comment.articleId()),
                (parent != null) ? Long.toString(parent) : null,
                comment.body(),
                AuthorResponse.from(comment.author()),
                comment.status(),
                comment.createdAt().atZone(READERS_ZONE).toOffsetDateTime(),
                comment.likes(),
                comment.withheldFor());
    }
}
