package news.everyday.stats.counter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Compares the totals of Redis with those of PostgreSQL for articles whose flush is over. There should never be a
 * difference; where there is, somebody wrote to a store by hand, or we have a mistake.
 */
@Component
public class DriftWatch {

    private static final Logger log = LoggerFactory.getLogger(DriftWatch.class);

    /** Much longer than a view is on its way to PostgreSQL. */
    private static final Duration SETTLED = Duration.ofSeconds(20);

    private final ViewCounter counter;

    private final SettledTotals settled;

    private volatile double drift = Double.NaN;

    DriftWatch(ViewCounter counter, SettledTotals settled, MeterRegistry meters) {
        this.counter = counter;
        this.settled = settled;
        Gauge.builder("news.view.drift", this, watch -> watch.drift)
                .description("Views by which Redis and PostgreSQL differ, of the articles read last")
                .register(meters);
    }

    /** Looks at the articles read last; whoever is read meanwhile isn't judged. */
    public Mono<Void> look() {
        return look(SETTLED);
    }

    Mono<Void> look(Duration settling) {
        return this.settled
                .list(settling)
                .flatMap(stored -> compare(stored, settling))
                .doOnNext(this::report)
                .then();
    }

    private Mono<Long> compare(Map<Long, Long> stored, Duration settling) {
        List<Long> articles = List.copyOf(stored.keySet());
        return this.counter
                .totalsOf(articles)
                .delayElement(settling)
                .zipWhen(counted -> this.settled.unchanged(articles, settling.multipliedBy(2)))
                .map(answers -> difference(answers.getT2(), stored, answers.getT1()));
    }

    private static long difference(Set<Long> judged, Map<Long, Long> stored, Map<Long, Long> counted) {
        return judged.stream()
                .mapToLong(article -> Math.abs(counted.get(article) - stored.get(article)))
                .sum();
    }

    private void report(long difference) {
        if (difference > 0) {
            log.error("Redis and PostgreSQL differ by {} views", difference);
        }
        this.drift = difference;
    }
}
