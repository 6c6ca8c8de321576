package news.everyday.gateway.cache;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Which encoding of a kept answer a client gets. */
final class Encodings {

    private static final Pattern GZIP_REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)");

    private Encodings() {}

    /** @param accepted the {@code Accept-Encoding} header */
    static boolean takesGzip(@Nullable String accepted) {
        return accepted != null
                && accepted.contains("gzip")
                && (accepted.indexOf(';') < 0 || !GZIP_REFUSED.matcher(accepted).find());
    }

    /** The same content in other bytes, so the strong validator becomes a weak one. */
    static void toGzip(HttpHeaders headers, int length) {
        headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        headers.setContentLength(length);
        String etag = headers.getETag();
        if (etag != null && !etag.startsWith("W/")) {
            headers.setETag("W/" + etag);
        }
    }
}
