package news.everyday.stats.counter;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.everyday.stats.redis.BinaryRedis;
import news.everyday.stats.redis.Script;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.StatsRedis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and loads HyperLogLogs as they are. */
@Component
class SketchRedis {

    private static final Script READ = Script.named("sketches");

    private static final Script LOAD = Script.named("rebuild-sketches");

    private static final String KEPT_SECONDS = Long.toString(Duration.ofDays(2).toSeconds());

    private final StatsRedis redis;

    SketchRedis(BinaryRedis redis) {
        this.redis = redis.commands();
    }

    /** The sketches of these articles; those that nobody read on the day are left out. */
    Flux<Sketch> read(Shard shard, LocalDate day, List<Long> articleIds) {
        List<String> keys = new ArrayList<>(List.of(shard.keys().epoch()));
        articleIds.forEach(id -> keys.add(key(shard, day, id)));
        return this.redis.list(READ, keys, List.of()).flatMapIterable(answer -> toSketches(day, articleIds, answer));
    }

    private static List<Sketch> toSketches(LocalDate day, List<Long> ids, List<Object> answer) {
        List<Sketch> sketches = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String content = (String) answer.get(2 * i);
            if (!content.isEmpty()) {
                sketches.add(new Sketch(day, ids.get(i), (Long) answer.get(2 * i + 1), content));
            }
        }
        return sketches;
    }

    Mono<Void> load(Shard shard, String epoch, List<Sketch> sketches) {
        List<String> keys =
                new ArrayList<>(List.of(shard.keys().epoch(), shard.keys().rebuild()));
        sketches.forEach(sketch -> keys.add(key(shard, sketch.day(), sketch.articleId())));
        List<String> arguments = Stream.concat(
                        Stream.of(epoch, KEPT_SECONDS), sketches.stream().map(Sketch::content))
                .toList();
        return this.redis.effect(LOAD, keys, arguments);
    }

    private static String key(Shard shard, LocalDate day, long articleId) {
        return shard.keys().visitors(DateTimeFormatter.BASIC_ISO_DATE.format(day), articleId);
    }
}
