package news.everyday.gateway.upstream;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Objects;
import news.everyday.gateway.filter.Origin;
import news.everyday.gateway.upstream.UpstreamProperties.Canary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/** Replicas of a service on trial (金丝雀), and who gets them. */
record CanaryUpstream(Canary settings, Upstream upstream) {

    private static final String HEADER = "X-Canary";

    private static final String COOKIE = "news_canary";

    private static final String ALWAYS = "always";

    private static final String NEVER = "never";

    /** Whether somebody wants to see it whatever others see. */
    static boolean isAskedFor(ServerHttpRequest request) {
        return ALWAYS.equals(wish(request));
    }

    /** As above, before anything was parsed; true for any wish. */
    static boolean isNamed(HttpHeaders headers) {
        return headers.contains(HEADER)
                || headers.getAll(HttpHeaderNames.COOKIE).stream().anyMatch(cookies -> cookies.contains(COOKIE));
    }

    boolean takes(ServerWebExchange exchange) {
        String wish = wish(exchange.getRequest());
        if (ALWAYS.equals(wish)) {
            return true;
        }
        int place = Math.floorMod(Objects.hash("canary", Origin.of(exchange).network()), 100);
        return !NEVER.equals(wish) && place < this.settings.weight();
    }

    private static @Nullable String wish(ServerHttpRequest request) {
        String header = request.getHeaders().getFirst(HEADER);
        if (header != null) {
            return header;
        }
        HttpCookie cookie = request.getCookies().getFirst(COOKIE);
        return (cookie != null) ? cookie.getValue() : null;
    }
}
