package news.everyday.comment.comment;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import news.everyday.defaults.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A place in a list: after the comment with this time and id. Lists stay in order while others are added or removed.
 *
 * @param createdAt to the microsecond, as PostgreSQL keeps it
 */
public record Cursor(Instant createdAt, long id) {

    /** The given place, or the list's start without one; fails with 400 when it isn't one of ours. */
    public static Cursor parse(@Nullable String text, CommentOrder order) {
        return (text != null) ? decode(text) : order.start();
    }

    private static Cursor decode(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            Instant createdAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
            Cursor cursor = new Cursor(createdAt, bytes.getLong());
            if (bytes.hasRemaining() || cursor.isOutOfRange()) {
                throw new IllegalArgumentException("Not a place in a list");
            }
            return cursor;
        } catch (RuntimeException ex) {
            throw Problems.invalidField(
                    HttpStatus.BAD_REQUEST, "invalid-cursor", "cursor", "Take the cursor from a list's \"next\".");
        }
    }

    private boolean isOutOfRange() {
        return this.createdAt.isBefore(Instant.EPOCH)
                || this.createdAt.isAfter(CommentOrder.NEWEST.start().createdAt());
    }

    /** For a list's {@code next}, e.g. {@code AAZD1m1TQAAAAAAAAAAAKg}. */
    public String encode() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, this.createdAt))
                .putLong(this.id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
