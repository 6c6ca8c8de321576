package news.everyday.stats.counter;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.everyday.stats.redis.Shard;
import org.springframework.stereotype.Component;

/** How far PostgreSQL is behind Redis. Known to the pod that flushes; the others say nothing. */
@Component
class FlushMeters {

    private final MeterRegistry registry;

    private final Clock clock;

    private final Map<Integer, Instant> upToDate = new ConcurrentHashMap<>();

    private final Map<Integer, Long> unflushed = new ConcurrentHashMap<>();

    private final DistributionSummary batchSize;

    FlushMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        Gauge.builder("news.flush.lag", this, FlushMeters::lagSeconds)
                .description("Age of the oldest view that may not be in PostgreSQL")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("news.flush.pending", this, FlushMeters::pending)
                .description("Deltas in Redis that aren't in PostgreSQL")
                .register(registry);
        this.batchSize = DistributionSummary.builder("news.flush.batch.size")
                .description("Deltas in one transaction")
                .register(registry);
    }

    void flushed(Shard shard, DeltaBatch batch, FlushOutcome outcome) {
        this.registry
                .counter("news.flush.batches", "outcome", outcome.name().toLowerCase(java.util.Locale.ROOT))
                .increment();
        this.batchSize.record(batch.deltas().size());
        this.upToDate.put(shard.index(), batch.head().at());
    }

    void unflushed(Shard shard, long deltas) {
        this.unflushed.put(shard.index(), deltas);
        if (deltas == 0) {
            this.upToDate.put(shard.index(), this.clock.instant());
        }
    }

    private double lagSeconds() {
        return this.upToDate.values().stream()
                .mapToDouble(
                        moment -> Duration.between(moment, this.clock.instant()).toMillis() / 1000.0)
                .max()
                .orElse(Double.NaN);
    }

    private double pending() {
        return this.unflushed.isEmpty()
                ? Double.NaN
                : this.unflushed.values().stream().mapToLong(Long::longValue).sum();
    }
}
