package news.everyday.stats.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.everyday.stats.redis.Script;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.StatsRedis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads from Redis how far lanes are counted. */
@Component
class LaneMarks {

    private static final Script SCRIPT = Script.named("marks");

    private final StatsRedis redis;

    LaneMarks(StatsRedis redis) {
        this.redis = redis;
    }

    Mono<Counted> read(Shard shard, List<String> lanes) {
        List<String> keys = List.of(shard.keys().epoch(), shard.keys().lanes());
        return this.redis.list(SCRIPT, keys, lanes).map(answer -> toCounted(lanes, answer));
    }

    private static Counted toCounted(List<String> lanes, List<Object> answer) {
        Map<String, Long> sequences = new HashMap<>();
        for (int i = 0; i < lanes.size(); i++) {
            sequences.put(lanes.get(i), (Long) answer.get(i + 1));
        }
        return new Counted((String) answer.get(0), sequences);
    }

    /** The lane will never send again. */
    Mono<Void> delete(Shard shard, String lane) {
        return this.redis.run(redis -> redis.hdel(shard.keys().lanes(), lane)).then();
    }

    /**
     * What Redis has.
     *
     * @param epoch empty while it isn't loaded
     */
    record Counted(String epoch, Map<String, Long> sequences) {

        boolean isLoaded() {
            return !this.epoch.isEmpty();
        }

        long of(String lane) {
            return this.sequences.getOrDefault(lane, 0L);
        }
    }
}
