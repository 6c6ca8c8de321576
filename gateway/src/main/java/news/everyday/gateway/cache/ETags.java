package news.everyday.gateway.cache;

import org.jspecify.annotations.Nullable;

/** Compares entity tags weakly, as RFC 9110 wants it for {@code If-None-Match}: the same content in whatever bytes. */
final class ETags {

    private ETags() {}

    /**
     * Whether the client has what we would send.
     *
     * @param known the client's {@code If-None-Match}, e.g. {@code W/"v1", "v2"}; {@code *} for whatever there is
     */
    static boolean match(String known, @Nullable String etag) {
        if (known.trim().equals("*")) {
            return true;
        }
        if (etag == null) {
            return false;
        }
        String opaque = etag.startsWith("W/") ? etag.substring(2) : etag;
        int at = known.indexOf(opaque);
        return at >= 0 && isWhole(known, at, at + opaque.length());
    }

    /** A quote can't stand inside a tag, so only what comes before and after has to be looked at. */
    private static boolean isWhole(String known, int start, int end) {
        String before = known.substring(0, start).trim();
        String after = known.substring(end).trim();
        return (before.isEmpty() || before.endsWith(",") || before.endsWith("W/"))
                && (after.isEmpty() || after.startsWith(","));
    }
}
