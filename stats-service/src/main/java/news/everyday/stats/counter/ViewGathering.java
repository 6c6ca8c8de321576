package news.everyday.stats.counter;

import java.util.List;
import news.everyday.stats.redis.BinaryRedis;
import news.everyday.stats.redis.Script;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.StatsRedis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Adds fresh views to the unique visitors and the deltas that are ranked, each once: in parts, of which Redis notes the last
 * together with its effect. Whoever comes next goes on there.
 */
@Component
public class ViewGathering {

    private static final Script SCRIPT = Script.named("gather");

    private final StatsRedis redis;

    ViewGathering(BinaryRedis redis) {
        this.redis = redis.commands();
    }

    /**
     * Gathers what was set apart for this round of ranking; false when another pod is at it. To add it up takes some
     * milliseconds: not on an event loop.
     */
    public Mono<Boolean> gather(Shard shard, String round) {
        return this.redis
                .run(redis -> redis.get(shard.keys().gathering()))
                .zipWith(lastPart(shard))
                .publishOn(Schedulers.parallel())
                .map(read -> GatheringCall.split(FreshViews.parse(read.getT1()), read.getT2()))
                .flatMapMany(Flux::fromIterable)
                .concatMap(call -> add(shard, round, call))
                .all(added -> added);
    }

    private Mono<FreshViews.Place> lastPart(Shard shard) {
        return this.redis
                .run(redis -> redis.get(shard.keys().gathered()))
                .map(FreshViews.Place::parse)
                .defaultIfEmpty(FreshViews.Place.START);
    }

    private Mono<Boolean> add(Shard shard, String round, GatheringCall call) {
        List<String> keys = List.of(
                shard.keys().round(),
                shard.keys().gathering(),
                shard.keys().gathered(),
                shard.keys().ranking(),
                shard.keys().visitors());
        return this.redis.number(SCRIPT, keys, call.arguments(round)).map(added -> added == 1);
    }
}
