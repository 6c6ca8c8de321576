package news.everyday.gateway.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How the requests that the cache could answer were answered. */
@Component
final class CacheMetrics {

    final Counter hit;

    final Counter stale;

    final Counter staleIfError;

    final Counter miss;

    final Counter unshared;

    private final Timer[] answered = new Timer[600];

    private final MeterRegistry meters;

    CacheMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.hit = counter(meters, "hit");
        this.stale = counter(meters, "stale");
        this.staleIfError = counter(meters, "stale-if-error");
        this.miss = counter(meters, "miss");
        this.unshared = counter(meters, "unshared");
    }

    private static Counter counter(MeterRegistry meters, String result) {
        return meters.counter("news.gateway.cache.requests", "result", result);
    }

    /**
     * Counts a request that was answered before Spring could see it where Spring counts the others.
     *
     * @param start by {@link System#nanoTime}
     */
    void answered(int status, long start) {
        timer(status).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    private Timer timer(int status) {
        Timer timer = this.answered[status];
        if (timer == null) {
            timer = Timer.builder("http.server.requests")
                    .tags("method", "GET", "uri", "cache", "status", Integer.toString(status))
                    .tags("outcome", Outcome.forStatus(status).name(), "exception", "none", "error", "none")
                    .register(this.meters);
            this.answered[status] = timer;
        }
        return timer;
    }
}
