package news.everyday.gateway.cache;

import news.everyday.gateway.filter.FilterOrder;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Answers from the shared cache, before anything else is done for a request; the rest goes on to be fetched. */
@Component
final class CacheWebFilter implements WebFilter, Ordered {

    private final SharedPaths paths;

    private final ResponseCache cache;

    private final ResponseWriter writer;

    private final CacheRefresher refresher;

    private final CacheMetrics metrics;

    CacheWebFilter(
            SharedPaths paths,
            ResponseCache cache,
            ResponseWriter writer,
            CacheRefresher refresher,
            CacheMetrics metrics) {
        this.paths = paths;
        this.cache = cache;
        this.writer = writer;
        this.refresher = refresher;
        this.metrics = metrics;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!this.paths.include(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        CacheKey key = CacheKey.of(exchange);
        CachedResponse kept = this.cache.find(key).orElse(null);
        if (kept != null && this.cache.isFresh(key, kept)) {
            this.metrics.hit.increment();
            return this.writer.write(exchange, kept, CacheStatus::hit);
        }
        ServerWebExchange shared = anonymous(exchange);
        new SharedLookup(key, kept).rememberIn(shared);
        if (kept != null && this.cache.mayBeRevalidatedBehind(key, kept)) {
            this.metrics.stale.increment();
            this.refresher.refresh(key, kept, chain, shared);
            return this.writer.write(exchange, kept, CacheStatus::staleWhileRevalidate);
        }
        return chain.filter(shared);
    }

    private static ServerWebExchange anonymous(ServerWebExchange exchange) {
        return exchange.mutate()
                .request(new AnonymousRequest(exchange.getRequest()))
                .build();
    }

    @Override
    public int getOrder() {
        return FilterOrder.CACHE;
    }
}
