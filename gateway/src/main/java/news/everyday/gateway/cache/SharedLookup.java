package news.everyday.gateway.cache;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the cache found for a request that it could not answer at once.
 *
 * @param key under which the answer is kept
 * @param stale the old answer, if there is one
 */
record SharedLookup(CacheKey key, @Nullable CachedResponse stale) {

    private static final String ATTRIBUTE = SharedLookup.class.getName();

    /** Empty for a request that the cache has nothing to do with. */
    static Optional<SharedLookup> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    void rememberIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }
}
