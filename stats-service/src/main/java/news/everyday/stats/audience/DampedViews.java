package news.everyday.stats.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.everyday.stats.redis.Script;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.Shards;
import news.everyday.stats.redis.StatsRedis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Hands views that raise nothing to the ranking, which leaves them out of the article's next gain. */
@Component
class DampedViews {

    private static final Script SCRIPT = Script.named("damp");

    private static final int ARTICLES_PER_CALL = 500;

    private final StatsRedis redis;

    private final Shards shards;

    DampedViews(StatsRedis redis, Shards shards) {
        this.redis = redis;
        this.shards = shards;
    }

    /** @param views article → views that don't count */
    Mono<Void> add(Map<Long, Long> views) {
        return Flux.fromIterable(views.entrySet())
                .groupBy(entry -> this.shards.of(entry.getKey()))
                .flatMap(ofShard -> addAll(ofShard.key(), ofShard))
                .then();
    }

    private Flux<Void> addAll(Shard shard, Flux<Map.Entry<Long, Long>> views) {
        return views.buffer(ARTICLES_PER_CALL).concatMap(chunk -> add(shard, chunk));
    }

    private Mono<Void> add(Shard shard, List<Map.Entry<Long, Long>> views) {
        List<String> arguments = new ArrayList<>(views.size() * 2);
        for (Map.Entry<Long, Long> entry : views) {
            arguments.add(entry.getKey().toString());
            arguments.add(entry.getValue().toString());
        }
        return this.redis.effect(SCRIPT, List.of(shard.keys().damped()), arguments);
    }
}
