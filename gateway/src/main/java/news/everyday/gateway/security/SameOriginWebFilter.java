package news.everyday.gateway.security;

import java.util.Set;
import news.everyday.defaults.problem.Problems;
import news.everyday.gateway.filter.FilterOrder;
import news.everyday.gateway.filter.Origin;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Another site can't make a browser change something here: a request that changes something and is let in by cookies
 * must prove that one of our own pages sent it.
 */
@Component
final class SameOriginWebFilter implements WebFilter, Ordered {

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (isRefused(exchange)) {
            return Mono.error(() -> Problems.problem(
                    HttpStatus.FORBIDDEN,
                    "cross-origin-request",
                    "A request with cookies must come from a page of this site; programs send Authorization: Bearer."));
        }
        return chain.filter(exchange);
    }

    private static boolean isRefused(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        if (SAFE.contains(request.getMethod())) {
            return false;
        }
        SenderSite sender =
                SenderSite.of(request.getHeaders(), Origin.of(exchange).host());
        if (Credentials.areCookiesOnly(request)) {
            return sender != SenderSite.OURS;
        }
        return setsCookies(request) && sender == SenderSite.OTHER;
    }

    /** Signing a stranger's browser in to one's own account is an attack too. */
    private static boolean setsCookies(ServerHttpRequest request) {
        return "true".equals(request.getQueryParams().getFirst("cookies"));
    }

    @Override
    public int getOrder() {
        return FilterOrder.SAME_ORIGIN;
    }
}
