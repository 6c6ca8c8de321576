package news.everyday.comment.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment (评论).
 *
 * @param author with the name at present
 * @param body plain text, not HTML
 * @param withheldFor the listed words in it, for moderators' eyes only
 */
public record Comment(
        long id,
        long articleId,
        Placement placement,
        Author author,
        String body,
        CommentStatus status,
        int likes,
        Instant createdAt,
        @Nullable String withheldFor) {

    public @Nullable Long parentId() {
        return this.placement.parentId();
    }

    public @Nullable Long rootId() {
        return this.placement.rootId();
    }

    public Cursor cursor() {
        return new Cursor(this.createdAt, this.id);
    }
}
