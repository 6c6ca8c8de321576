package news.everyday.gateway.cache;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.util.List;
import news.everyday.gateway.filter.QuickOrigin;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.server.HttpServerRequest;

/** The requests that are simple enough to be answered without a closer look; all others take the long way. */
final class PlainRequest {

    /** A body, a token, a condition or an upgrade needs somebody who understands it. */
    private static final List<CharSequence> NOT_PLAIN = List.of(
            HttpHeaderNames.AUTHORIZATION,
            HttpHeaderNames.CONTENT_LENGTH,
            HttpHeaderNames.TRANSFER_ENCODING,
            HttpHeaderNames.IF_MODIFIED_SINCE,
            HttpHeaderNames.EXPECT,
            HttpHeaderNames.UPGRADE);

    /** Of all the cookies that tell who somebody is. */
    private static final String OUR_COOKIES = "news_";

    private PlainRequest() {}

    /** Where the answer is kept, if it is; {@code null} when the request isn't plain. */
    static @Nullable CacheKey keyOf(HttpServerRequest request, QuickOrigin origin) {
        HttpHeaders headers = request.requestHeaders();
        if (!HttpMethod.GET.equals(request.method()) || !isAddressedAsUsual(request) || !isPlain(headers)) {
            return null;
        }
        String scheme = origin.schemeOf(request);
        String host = origin.hostOf(request);
        return (scheme != null && host != null)
                ? CacheKey.of(scheme, host, request.uri(), headers.get(HttpHeaderNames.ACCEPT))
                : null;
    }

    /** Not the whole address, which may name another host than the header does. */
    private static boolean isAddressedAsUsual(HttpServerRequest request) {
        return request.uri().startsWith("/");
    }

    private static boolean isPlain(HttpHeaders headers) {
        for (int i = 0; i < NOT_PLAIN.size(); i++) {
            if (headers.contains(NOT_PLAIN.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the browser shows, or may show, who its reader is. */
    static boolean mayShowWhoAsks(HttpServerRequest request) {
        return request.requestHeaders().getAll(HttpHeaderNames.COOKIE).stream()
                .anyMatch(cookies -> cookies.contains(OUR_COOKIES));
    }
}
