package news.everyday.gateway.cache;

import java.time.Duration;

/** The values of the {@code Cache-Status} header (RFC 9211). */
final class CacheStatus {

    static final String HEADER = "Cache-Status";

    private static final String CACHE = "everyday-news";

    private static final String HIT = CACHE + "; hit; ttl=";

    private CacheStatus() {}

    static String hit(Duration timeToLive) {
        return HIT + timeToLive.toSeconds();
    }

    static String staleWhileRevalidate(Duration timeToLive) {
        return HIT + timeToLive.toSeconds() + "; detail=stale-while-revalidate";
    }

    static String staleIfError(Duration timeToLive) {
        return hit(timeToLive) + "; detail=stale-if-error";
    }

    static String forwarded(boolean hadOld, boolean stored) {
        return CACHE + "; fwd=" + (hadOld ? "stale" : "miss") + (stored ? "; stored" : "");
    }

    static String bypass() {
        return CACHE + "; fwd=bypass";
    }
}
