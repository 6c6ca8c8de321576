package news.everyday.article.http;

import java.time.Duration;
import org.springframework.http.CacheControl;

/** How long an answer may be kept, and by whom. */
public final class Freshness {

    /** What everybody may read: a change shows after five seconds at most, unless a purge comes first. */
    public static final CacheControl PUBLIC =
            CacheControl.maxAge(Duration.ofSeconds(5)).cachePublic().staleWhileRevalidate(Duration.ofSeconds(30));

    /** What staff read and write. */
    public static final CacheControl NONE = CacheControl.noStore();

    /** What never changes under its address. */
    public static final CacheControl IMMUTABLE =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private Freshness() {}
}
