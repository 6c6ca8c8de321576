package news.everyday.gateway.cache;

import java.util.Set;
import news.everyday.gateway.filter.FilterOrder;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Drops what is kept of an address once somebody has changed what is there (RFC 9111, section 4.4), before they are told so:
 * who asks afterwards, at this gateway, gets the new state. Lists that show it too have other addresses; they follow by the article feed
 * or when they are no longer fresh.
 */
@Component
final class InvalidationWebFilter implements WebFilter, Ordered {

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    private final SharedPaths paths;

    private final ResponseCache cache;

    InvalidationWebFilter(SharedPaths paths, ResponseCache cache) {
        this.paths = paths;
        this.cache = cache;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!SAFE.contains(exchange.getRequest().getMethod()) && this.paths.areKeptOf(exchange.getRequest())) {
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> invalidate(exchange)));
        }
        return chain.filter(exchange);
    }

    private void invalidate(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        if (status != null && !status.isError()) {
            CacheKey key = CacheKey.of(exchange);
            this.cache.invalidate(key);
            this.cache.invalidate(key.forOtherReaders());
        }
    }

    @Override
    public int getOrder() {
        return FilterOrder.INVALIDATION;
    }
}
