package news.everyday.comment.moderation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import news.everyday.defaults.lifecycle.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks up at intervals how many comments wait and for how long. Every replica reports the same numbers: take the maximum
 * of them, not the sum.
 */
@Component
class BacklogWatch extends BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(BacklogWatch.class);

    private final DatabaseClient database;

    private final Duration interval;

    private final Clock clock;

    private volatile Backlog backlog = Backlog.NONE;

    BacklogWatch(DatabaseClient database, BacklogProperties properties, MeterRegistry meters, Clock clock) {
        this.database = database;
        this.interval = properties.backlogInterval();
        this.clock = clock;
        Gauge.builder("news.comment.pending", this, watch -> watch.backlog.pending())
                .description("Comments that wait for a moderator")
                .register(meters);
        Gauge.builder("news.comment.pending.oldest.age", this, BacklogWatch::oldestAgeSeconds)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    private double oldestAgeSeconds() {
        Instant oldest = this.backlog.oldest();
        return (oldest != null) ? Duration.between(oldest, this.clock.instant()).toMillis() / 1000.0 : 0;
    }

    @Override
    protected Flux<?> work() {
        return Flux.interval(Duration.ZERO, this.interval).onBackpressureDrop().concatMap(tick -> refresh(), 1);
    }

    /** A look-up that fails leaves the last numbers; the next one comes soon. */
    Mono<Void> refresh() {
        return find().doOnNext(found -> this.backlog = found)
                .doOnError(ex -> log.warn("Could not look up the backlog: {}", ex.toString()))
                .onErrorComplete()
                .then();
    }

    private Mono<Backlog> find() {
        return this.database
                .sql("""
                        select count(*) as pending, min(created_at) as oldest
                        from comment where status in ('PENDING', 'WITHHELD')
                        """)
                .map(row -> new Backlog(
                        Objects.requireNonNull(row.get("pending", Long.class)), row.get("oldest", Instant.class)))
                .one();
    }
}
