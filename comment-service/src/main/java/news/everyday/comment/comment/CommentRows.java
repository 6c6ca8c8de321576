package news.everyday.comment.comment;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of a comment and how to read them. */
public final class CommentRows {

    /** Of a comment {@code c} and, where we know him, its author {@code m}. */
    public static final String COLUMNS = """
            c.id, c.article_id, c.parent_id, c.root_id, c.author_id,
            coalesce(m.display_name, c.author_name) as author_name,
            c.body, c.status, c.likes, c.created_at, c.withheld_for""";

    private CommentRows() {}

    public static Comment toComment(Readable row) {
        return new Comment(
                required(row, "id", Long.class),
                required(row, "article_id", Long.class),
                new Placement(row.get("parent_id", Long.class), row.get("root_id", Long.class)),
                new Author(required(row, "author_id", Long.class), required(row, "author_name", String.class)),
                required(row, "body", String.class),
                CommentStatus.valueOf(required(row, "status", String.class)),
                required(row, "likes", Integer.class),
                required(row, "created_at", Instant.class),
                row.get("withheld_for", String.class));
    }

    static ListedComment toListed(Readable row) {
        return new ListedComment(toComment(row), replyTo(row), required(row, "reply_count", Integer.class));
    }

    private static @Nullable Author replyTo(Readable row) {
        Long id = row.get("reply_to_id", Long.class);
        return (id != null) ? new Author(id, required(row, "reply_to_name", String.class)) : null;
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
