package news.everyday.article.article;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of a list ended: the next page begins after this article. Opaque to clients.
 *
 * @param publishedAt to the microsecond, as PostgreSQL keeps it
 */
public record ArticleCursor(Instant publishedAt, long id) {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    public static ArticleCursor after(ArticleCard card) {
        return new ArticleCursor(card.publishedAt(), card.id());
    }

    /** For lists in the order of ids, whose articles may have no moment. */
    public static ArticleCursor byId(long id) {
        return new ArticleCursor(Instant.EPOCH, id);
    }

    /** The text given to clients. */
    public String encode() {
        byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, this.publishedAt))
                .putLong(this.id)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty when the text isn't one of ours. */
    public static Optional<ArticleCursor> decode(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return (bytes.remaining() == 2 * Long.BYTES)
                    ? Optional.of(read(bytes)).filter(ArticleCursor::isPossible)
                    : Optional.empty();
        } catch (IllegalArgumentException ex) {
            return Optional.empty();
        }
    }

    /** Ours lie between 1970 and 9999; others would only trouble the database. */
    private boolean isPossible() {
        return !this.publishedAt.isBefore(Instant.EPOCH) && this.publishedAt.isBefore(LATEST) && this.id >= 0;
    }

    private static ArticleCursor read(ByteBuffer bytes) {
        Instant publishedAt = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
        return new ArticleCursor(publishedAt, bytes.getLong());
    }
}
