package news.everyday.stats.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.everyday.stats.redis.Script;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.StatsRedis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The views that the pods found to come from a source which had its share of an article (刷榜抑制): they are left out of the
 * article's next gain. What arrives after its views were ranked is left out of those that follow.
 */
@Component
class BoardDamping {

    private static final Script TAKE = Script.named("damp-take");

    private static final int ARTICLES_PER_CALL = 200;

    private final StatsRedis redis;

    BoardDamping(StatsRedis redis) {
        this.redis = redis;
    }

    /** Article → views to leave out; as a rule there are none. */
    Mono<Map<Long, Long>> find(Shard shard) {
        return this.redis.run(redis -> redis.hgetall(shard.keys().damped())).map(BoardDamping::parse);
    }

    private static Map<Long, Long> parse(Map<String, String> fields) {
        Map<Long, Long> damped = new HashMap<>();
        fields.forEach((article, views) -> damped.put(Long.valueOf(article), Long.valueOf(views)));
        return damped;
    }

    /** Says that these were left out. */
    Mono<Void> take(Shard shard, Map<Long, Long> leftOut) {
        return Flux.fromIterable(leftOut.entrySet())
                .buffer(ARTICLES_PER_CALL)
                .concatMap(chunk -> this.redis.effect(TAKE, List.of(shard.keys().damped()), arguments(chunk)))
                .then();
    }

    private static List<String> arguments(List<Map.Entry<Long, Long>> leftOut) {
        List<String> arguments = new ArrayList<>(leftOut.size() * 2);
        for (Map.Entry<Long, Long> entry : leftOut) {
            arguments.add(entry.getKey().toString());
            arguments.add(entry.getValue().toString());
        }
        return arguments;
    }
}
