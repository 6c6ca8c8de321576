package news.everyday.comment.comment;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next where to read on; absent at the end
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {

    /** A page from one row more than it may hold: the extra row only tells that there is more. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }

    public @Nullable String nextText() {
        return (this.next != null) ? this.next.encode() : null;
    }
}
