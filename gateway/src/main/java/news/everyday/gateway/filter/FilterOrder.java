package news.everyday.gateway.filter;

import org.springframework.core.Ordered;

/**
 * The way of a request through the gateway, in this order. All of it comes before Spring Security's filters and before
 * routing.
 */
public final class FilterOrder {

    public static final int METERS = Ordered.HIGHEST_PRECEDENCE;

    public static final int RESPONSE_HEADERS = METERS + 10;

    public static final int PUBLIC_PORT_SECURITY = RESPONSE_HEADERS + 5;

    public static final int CLOSED_PATHS = RESPONSE_HEADERS + 10;

    public static final int ORIGIN = RESPONSE_HEADERS + 20;

    /** Answers what is fresh; nothing behind it runs for a hit. */
    public static final int CACHE = RESPONSE_HEADERS + 30;

    public static final int BODY_LIMIT = RESPONSE_HEADERS + 40;

    public static final int SAME_ORIGIN = RESPONSE_HEADERS + 50;

    public static final int SILENT_REFRESH = RESPONSE_HEADERS + 55;

    public static final int AUTHENTICATION = RESPONSE_HEADERS + 60;

    public static final int RATE_LIMIT = RESPONSE_HEADERS + 70;

    /** Fetches what the cache misses, once for everybody who waits for it. */
    public static final int SHARED_FETCH = RESPONSE_HEADERS + 80;

    /** Drops what a request has changed. */
    public static final int INVALIDATION = RESPONSE_HEADERS + 90;

    private FilterOrder() {}
}
