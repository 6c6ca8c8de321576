package news.everyday.stats.view;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import news.everyday.stats.redis.Shard;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says while counters are being loaded from PostgreSQL: views are acknowledged by the journals then, and reads are as old as
 * they say. Always up, as the pod does what it promises.
 */
@Component
class CountersHealthIndicator implements HealthIndicator {

    private final Map<Integer, String> shards = new ConcurrentHashMap<>();

    CountersHealthIndicator(MeterRegistry registry) {
        Gauge.builder("news.view.rebuilding", this, CountersHealthIndicator::rebuilding)
                .description("Shards of the counters that are not loaded from PostgreSQL yet")
                .register(registry);
    }

    void loaded(Shard shard, boolean loaded) {
        this.shards.put(shard.index(), loaded ? "loaded" : "rebuilding");
    }

    /** Nobody knows; as long as that lasts, nothing is loaded either. */
    void unreachable(Shard shard) {
        this.shards.put(shard.index(), "unreachable");
    }

    int rebuilding() {
        return (int) this.shards.values().stream().filter("rebuilding"::equals).count();
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("rebuilding", rebuilding() > 0)
                .withDetail("shards", new TreeMap<>(this.shards))
                .build();
    }
}
