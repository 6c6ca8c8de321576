package news.everyday.gateway.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How the requests that the cache could answer were answered. */
@Component
final class CacheMetrics {

    final Counter hit;

    final Counter stale;

    final Counter staleIfError;

    final Counter miss;

    final Counter unshared;

    CacheMetrics(MeterRegistry meters) {
        this.hit = counter(meters, "hit");
        this.stale = counter(meters, "stale");
        this.staleIfError = counter(meters, "stale-if-error");
        this.miss = counter(meters, "miss");
        this.unshared = counter(meters, "unshared");
    }

    private static Counter counter(MeterRegistry meters, String result) {
        return meters.counter("news.gateway.cache.requests", "result", result);
    }
}
