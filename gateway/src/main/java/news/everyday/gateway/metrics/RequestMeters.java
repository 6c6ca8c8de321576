package news.everyday.gateway.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Every request that was answered here, from the cache or not: the source of the service level objectives. Timers are
 * looked up by index, as this runs for each hit of the cache.
 */
@Component
public final class RequestMeters {

    /** Those of the objectives (100 ms, 300 ms, 1 s) and what shows a shift before they are missed. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3)
    };

    private static final String[] OUTCOMES = {"ok", "refused", "limited", "failed"};

    private final Timer[][] timers = new Timer[RequestKind.values().length][OUTCOMES.length];

    RequestMeters(MeterRegistry meters) {
        for (RequestKind kind : RequestKind.values()) {
            for (int outcome = 0; outcome < OUTCOMES.length; outcome++) {
                this.timers[kind.ordinal()][outcome] = timer(meters, kind, OUTCOMES[outcome]);
            }
        }
    }

    private static Timer timer(MeterRegistry meters, RequestKind kind, String outcome) {
        return Timer.builder("news.gateway.requests")
                .description("Requests until their answer began, by what was wanted and how it ended")
                .tags("kind", kind.tag(), "outcome", outcome)
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }

    /** @param status of the answer: below 400 ok, 429 limited, other 4xx refused, 5xx failed */
    public void answered(RequestKind kind, int status, long nanos) {
        this.timers[kind.ordinal()][outcome(status)].record(nanos, TimeUnit.NANOSECONDS);
    }

    private static int outcome(int status) {
        if (status < 400) {
            return 0;
        }
        if (status >= 500) {
            return 3;
        }
        return (status == 429) ? 2 : 1;
    }
}
