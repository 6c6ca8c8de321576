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

    private static final Script TAKE = Script.named("lease");

    private static final Script PASS = Script.named("lease-pass");

    /** What {@code view.lua} knows a keeper by that gathers fresh views; there were others. */
    private static final String GATHERS = "/gathers";

    private final String pod = UUID.randomUUID().toString();

    private final String keeping = this.pod + GATHERS;

    private final String leaving = this.pod + "/leaving";

    private final StatsRedis redis;

    private final String millis;

    private final String lateMillis;

    ShardLease(StatsRedis redis, StatsProperties properties) {
        this.redis = redis;
        this.millis = Long.toString(properties.lease().toMillis());
        this.lateMillis = Long.toString(
                properties.lease().minus(properties.leaseRenewal()).toMillis());
    }

    /** Takes or renews it; false when another pod has it. */
    Mono<Boolean> acquire(Shard shard) {
        return call(TAKE, shard, this.keeping, this.millis, this.lateMillis);
    }

    /** From now on nothing is left to be gathered; false when another pod has it. */
    Mono<Boolean> beginToLeave(Shard shard) {
        return call(PASS, shard, this.keeping, this.leaving, this.millis);
    }

    /** For whoever asks next; false when another pod has it already. */
    Mono<Boolean> leave(Shard shard) {
        return call(PASS, shard, this.leaving, "", this.millis);
    }

    private Mono<Boolean> call(Script script, Shard shard, String... arguments) {
        return this.redis
                .number(script, List.of(shard.keys().lease()), List.of(arguments))
                .map(done -> done == 1);
    }
}
