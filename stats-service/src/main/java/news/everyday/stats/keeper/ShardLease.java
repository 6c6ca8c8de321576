package news.everyday.stats.keeper;

import java.util.List;
import java.util.UUID;
import news.everyday.stats.config.StatsProperties;
import news.everyday.stats.redis.Script;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.StatsRedis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The right to tend a shard, held by one pod at a time. It saves work and isn't needed for correctness: every step of
 * ranking, flushing and loading bears a second pod that does the same.
 */
@Component
class ShardLease {

    private static final Script SCRIPT = Script.named("lease");

    /** What {@code view.lua} knows a keeper by that gathers fresh views; there were others. */
    private static final String GATHERS = "/gathers";

    private final String owner = UUID.randomUUID() + GATHERS;

    private final StatsRedis redis;

    private final String millis;

    ShardLease(StatsRedis redis, StatsProperties properties) {
        this.redis = redis;
        this.millis = Long.toString(properties.lease().toMillis());
    }

    /** Takes or renews it; false when another pod has it. */
    Mono<Boolean> acquire(Shard shard) {
        return this.redis
                .number(SCRIPT, List.of(shard.keys().lease()), List.of(this.owner, this.millis))
                .map(taken -> taken == 1);
    }
}
