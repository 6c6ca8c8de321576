package news.everyday.gateway.filter;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.netty.http.server.HttpServerRequest;

/**
 * What {@link Origin} says, found without an exchange: for requests that are answered before one is made. Says nothing
 * where that takes a closer look, i.e. behind more than one proxy of ours or where headers are not as plain as usual.
 */
@Component
public final class QuickOrigin {

    private final int trustedHops;

    QuickOrigin(EdgeProperties properties) {
        this.trustedHops = properties.trustedHops();
    }

    /** As the client spoke it, e.g. {@code http}. */
    public @Nullable String schemeOf(HttpServerRequest request) {
        return switch (this.trustedHops) {
            case 0 -> request.scheme();
            case 1 -> only(request.requestHeaders(), "x-forwarded-proto");
            default -> null;
        };
    }

    /** As the client named us, e.g. {@code news.example:8080}. */
    public @Nullable String hostOf(HttpServerRequest request) {
        return switch (this.trustedHops) {
            case 0 -> only(request.requestHeaders(), HttpHeaderNames.HOST);
            case 1 -> only(request.requestHeaders(), "x-forwarded-host");
            default -> null;
        };
    }

    private static @Nullable String only(HttpHeaders headers, CharSequence name) {
        List<String> values = headers.getAll(name);
        return (values.size() == 1 && values.get(0).indexOf(',') < 0)
                ? values.get(0).trim()
                : null;
    }
}
