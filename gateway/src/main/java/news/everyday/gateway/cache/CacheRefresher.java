package news.everyday.gateway.cache;

import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import news.everyday.defaults.lifecycle.BackgroundWork;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Fetches stale answers anew behind the readers' backs, each once. Where there are too many at a time some are left
 * out; the next reader asks again.
 */
@Component
class CacheRefresher extends BackgroundWork {

    private static final int WAITING = 1_000;

    private static final int AT_A_TIME = 32;

    private final Set<CacheKey> taken = ConcurrentHashMap.newKeySet();

    private final ResponseCache cache;

    private final int maxBody;

    private volatile Sinks.Many<Mono<Void>> work = newQueue();

    CacheRefresher(ResponseCache cache, CacheProperties properties) {
        this.cache = cache;
        this.maxBody = (int) properties.maxBody().toBytes();
    }

    /**
     * Sends the request once more through the rest of the chain, for the cache's sake only; not when somebody has
     * replaced the stale answer meanwhile.
     */
    void refresh(CacheKey key, CachedResponse stale, WebFilterChain chain, ServerWebExchange shared) {
        if (!this.taken.add(key)) {
            return;
        }
        ServerWebExchange detached =
                new DetachedExchange(shared, shared.getRequest(), new CapturedResponse(this.maxBody));
        Mono<Void> fetch = Mono.defer(() -> isStillKept(key, stale) ? chain.filter(detached) : Mono.<Void>empty())
                .onErrorComplete()
                .doFinally(signal -> this.taken.remove(key));
        if (this.work.tryEmitNext(fetch).isFailure()) {
            this.taken.remove(key);
        }
    }

    /** Whether a new answer is being fetched, or is about to be. */
    boolean isFetching(CacheKey key) {
        return this.taken.contains(key);
    }

    private boolean isStillKept(CacheKey key, CachedResponse stale) {
        return this.cache.find(key).filter(kept -> kept == stale).isPresent();
    }

    private static Sinks.Many<Mono<Void>> newQueue() {
        return Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(WAITING));
    }

    @Override
    protected Flux<?> work() {
        this.work = newQueue();
        this.taken.clear();
        return this.work.asFlux().flatMap(fetch -> fetch, AT_A_TIME);
    }
}
