package news.everyday.gateway.filter;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * What a browser needs on every answer, whoever made it, and what tells too much. All of it is known before there is a
 * request, so a kept answer gets it once, when it is kept.
 */
@Component
public final class ResponseHeaders {

    /** The trace id that every service saw for this request. */
    public static final String TRACE_ID = "X-Trace-Id";

    private static final Set<String> COMPRESSED_TYPES = Set.of("json", "javascript", "xml", "problem+json", "svg+xml");

    private final SecurityHeaders security;

    ResponseHeaders(SecurityHeaders security) {
        this.security = security;
    }

    /** @param secure whether the client came by https */
    public void complete(HttpHeaders headers, boolean secure) {
        headers.remove(HttpHeaders.SERVER);
        headers.remove("X-Powered-By");
        if (headers.getFirst(HttpHeaders.CACHE_CONTROL) == null) {
            headers.setCacheControl("no-store");
        }
        this.security.writeTo(headers, secure);
        if (isCompressible(headers.getContentType()) && !headers.getVary().contains(HttpHeaders.ACCEPT_ENCODING)) {
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
    }

    private static boolean isCompressible(@Nullable MediaType type) {
        return type != null && (type.getType().equals("text") || COMPRESSED_TYPES.contains(type.getSubtype()));
    }
}
