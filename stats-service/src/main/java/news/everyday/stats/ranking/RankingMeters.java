package news.everyday.stats.ranking;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.everyday.stats.redis.Shard;
import org.springframework.stereotype.Component;

/**
 * How old the boards are. Known to the pod that ranks; one that has handed its shard on grows old, so take the minimum
 * of all pods for each shard.
 */
@Component
class RankingMeters {

    private final MeterRegistry registry;

    private final Clock clock;

    private final Map<Integer, Instant> ranked = new ConcurrentHashMap<>();

    RankingMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void ranked(Shard shard) {
        if (this.ranked.put(shard.index(), this.clock.instant()) == null) {
            register(shard.index());
        }
    }

    private void register(int shard) {
        Gauge.builder("news.ranking.age", () -> ageSeconds(shard))
                .description("Time since the boards last took in every view counted until then")
                .baseUnit("seconds")
                .tag("shard", Integer.toString(shard))
                .register(this.registry);
    }

    private double ageSeconds(int shard) {
        return Duration.between(this.ranked.get(shard), this.clock.instant()).toMillis() / 1000.0;
    }
}
