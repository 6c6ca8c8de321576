package news.everyday.gateway.cache;

import java.time.Clock;
import java.time.Instant;
import news.everyday.gateway.filter.QuickOrigin;
import news.everyday.gateway.filter.ResponseHeaders;
import news.everyday.gateway.upstream.Upstreams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Finds what can be answered where requests come in, before security, observation and routing: a plain request for an
 * answer that is fresh, or stale while a new one is being fetched. Everything else goes the long way, where
 * {@link CacheWebFilter} would answer the same.
 */
@Component
class CacheFront {

    private final ResponseCache cache;

    private final CacheRefresher refresher;

    private final SharedPaths paths;

    private final ResponseHeaders needed;

    private final QuickOrigin origin;

    private final Clock clock;

    private final Upstreams upstreams;

    CacheFront(
            ResponseCache cache,
            CacheRefresher refresher,
            SharedPaths paths,
            ResponseHeaders needed,
            QuickOrigin origin,
            Clock clock,
            Upstreams upstreams) {
        this.cache = cache;
        this.upstreams = upstreams;
        this.refresher = refresher;
        this.paths = paths;
        this.needed = needed;
        this.origin = origin;
        this.clock = clock;
    }

    /** What can be given at once; {@code null} when nothing can. */
    @Nullable
    Hit find(HttpServerRequest request) {
        CacheKey key = PlainRequest.keyOf(request, this.origin);
        KeptResponse kept = (key != null) ? this.cache.findKept(key) : null;
        if (kept == null || this.upstreams.isCanaryNamed(request.requestHeaders())) {
            return null;
        }
        Instant now = this.clock.instant();
        boolean fresh = this.cache.isFresh(kept, now);
        if (!fresh && !(this.refresher.isFetching(key) && this.cache.mayBeRevalidatedBehind(kept, now))) {
            return null;
        }
        ReadyAnswer ready = kept.ready(response -> prepare(key, response));
        if (ready.onlyForAnonymous() && PlainRequest.mayShowWhoAsks(request)) {
            return null;
        }
        return new Hit(kept, ready, now, fresh);
    }

    private ReadyAnswer prepare(CacheKey key, CachedResponse response) {
        HttpHeaders headers = HttpHeaders.copyOf(response.headers());
        this.needed.complete(headers, key.scheme().equalsIgnoreCase("https"));
        return ReadyAnswer.of(response, headers, this.paths.areForAnonymousOnly(key.path()));
    }

    /**
     * An answer for one request.
     *
     * @param now when it was found
     * @param fresh or else stale, and being fetched anew
     */
    record Hit(KeptResponse kept, ReadyAnswer ready, Instant now, boolean fresh) {

        CachedResponse response() {
            return this.kept.response();
        }

        /** The {@code Cache-Status}. */
        String status() {
            var timeToLive = response().timeToLive(this.now);
            return this.fresh ? CacheStatus.hit(timeToLive) : CacheStatus.staleWhileRevalidate(timeToLive);
        }

        String ageSeconds() {
            return Long.toString(response().age(this.now).toSeconds());
        }
    }
}
