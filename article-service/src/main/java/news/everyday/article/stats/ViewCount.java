package news.everyday.article.stats;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often an article was viewed (点击/浏览量).
 *
 * @param views null when it isn't known, which is not zero
 * @param asOf when the number was true; null when unknown
 */
public record ViewCount(@Nullable Long views, @Nullable Instant asOf) {

    private static final ViewCount UNKNOWN = new ViewCount(null, null);

    public static ViewCount of(long views, Instant asOf) {
        return new ViewCount(views, asOf);
    }

    public static ViewCount unknown() {
        return UNKNOWN;
    }

    public boolean isKnown() {
        return this.views != null;
    }

    /** For readers: the number, or {@code —}. */
    public String text() {
        return (this.views != null) ? this.views.toString() : "—";
    }
}
