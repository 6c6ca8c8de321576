package news.everyday.stats.counter;

import io.lettuce.core.MapScanCursor;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import news.everyday.stats.redis.Script;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.StatsRedis;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Moves deltas from Redis to PostgreSQL, each exactly once, in four steps of which any may be the last before a crash:
 * cut a batch (one atomic rename), read it, store it in one transaction under its id, drop it. Whoever comes next finds
 * the same batch again and goes on; PostgreSQL recognises one that it has.
 */
@Component
public class DeltaFlush {

    private static final Logger log = LoggerFactory.getLogger(DeltaFlush.class);

    private static final Script CUT = Script.named("cut");

    private static final Script DROP = Script.named("drop");

    private static final Script CLOSE = Script.named("close");

    private static final ScanArgs PAGE = ScanArgs.Builder.limit(1_000);

    private static final Comparator<Delta> ORDER = Comparator.comparingLong(Delta::articleId)
            .thenComparing(Delta::hour)
            .thenComparing(Delta::isOfVisitors);

    private final StatsRedis redis;

    private final FlushTable table;

    private final FlushMeters meters;

    private final Clock clock;

    DeltaFlush(StatsRedis redis, FlushTable table, FlushMeters meters, Clock clock) {
        this.redis = redis;
        this.table = table;
        this.meters = meters;
        this.clock = clock;
    }

    /** Flushes what is ranked. Completes without doing anything when there is nothing, or ranking is under way. */
    public Mono<Void> flush(Shard shard) {
        return cut(shard)
                .flatMap(head -> read(shard, head))
                .flatMap(batch -> storeAndDrop(shard, batch))
                .then(countUnflushed(shard));
    }

    private Mono<Void> storeAndDrop(Shard shard, DeltaBatch batch) {
        return this.table
                .store(batch)
                .doOnNext(outcome -> this.meters.flushed(shard, batch, outcome))
                .delayUntil(outcome -> closeIfOutdated(shard, batch, outcome))
                .then(drop(shard, batch.head()));
    }

    Mono<DeltaBatch.Head> cut(Shard shard) {
        List<String> keys = List.of(
                shard.keys().epoch(),
                shard.keys().ranking(),
                shard.keys().unflushed(),
                shard.keys().unflushedMarks(),
                shard.keys().batch(),
                shard.keys().batchMarks(),
                shard.keys().batchHead(),
                shard.keys().batchNumber(),
                shard.keys().tally(),
                shard.keys().batchTally());
        String now = Long.toString(this.clock.millis());
        return this.redis
                .list(CUT, keys, List.of(UUID.randomUUID().toString(), now))
                .filter(answer -> !answer.isEmpty())
                .map(answer -> DeltaBatch.Head.from(shard.index(), answer));
    }

    Mono<DeltaBatch> read(Shard shard, DeltaBatch.Head head) {
        Mono<List<Delta>> deltas = readAll(shard.keys().batch()).map(DeltaFlush::toDeltas);
        Mono<List<Tally>> tallies = readAll(shard.keys().batchTally()).map(DeltaFlush::toTallies);
        Mono<Map<String, Long>> marks = this.redis
                .run(redis -> redis.hgetall(shard.keys().batchMarks()))
                .map(LaneMarks::parse);
        return Mono.zip(deltas, tallies, marks)
                .map(parts -> new DeltaBatch(head, parts.getT1(), parts.getT2(), parts.getT3()));
    }

    /** A scan may show a field twice; the map doesn't. To sort what is read isn't for an event loop. */
    private Mono<Map<String, String>> readAll(String key) {
        return scan(key, ScanCursor.INITIAL)
                .expand(page -> page.isFinished() ? Mono.empty() : scan(key, page))
                .publishOn(Schedulers.parallel())
                .collect(HashMap::new, (all, page) -> all.putAll(page.getMap()));
    }

    private Mono<MapScanCursor<String, String>> scan(String key, ScanCursor from) {
        return this.redis.run(redis -> redis.hscan(key, from, PAGE));
    }

    private static List<Delta> toDeltas(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> Delta.parse(field.getKey(), field.getValue()))
                .sorted(ORDER)
                .toList();
    }

    private static List<Tally> toTallies(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> Tally.parse(field.getKey(), field.getValue()))
                        .toList();
    }

    Mono<FlushOutcome> store(DeltaBatch batch) {
        return this.table.store(batch);
    }

    Mono<Void> drop(Shard shard, DeltaBatch.Head head) {
        List<String> keys = List.of(
                shard.keys().batch(),
                shard.keys().batchMarks(),
                shard.keys().batchHead(),
                shard.keys().batchTally());
        return this.redis.effect(DROP, keys, List.of(head.token()));
    }

    /** PostgreSQL is ahead of this Redis: close it, so that it is loaded anew. */
    private Mono<Void> closeIfOutdated(Shard shard, DeltaBatch batch, FlushOutcome outcome) {
        if (outcome != FlushOutcome.OUTDATED) {
            return Mono.empty();
        }
        log.error(
                "Batch {} is older than PostgreSQL; its {} deltas are dropped and the counters loaded anew",
                batch.head().id(),
                batch.deltas().size());
        return this.redis.effect(
                CLOSE, List.of(shard.keys().epoch()), List.of(batch.head().epoch()));
    }

    /** What waits to be gathered counts as one: how many deltas it makes isn't known yet. */
    private Mono<Void> countUnflushed(Shard shard) {
        return Flux.just(
                        shard.keys().pending(),
                        shard.keys().ranking(),
                        shard.keys().unflushed())
                .concatMap(key -> this.redis.run(redis -> redis.hlen(key)))
                .concatWith(this.redis.run(
                        redis -> redis.exists(shard.keys().fresh(), shard.keys().gathering())))
                .reduce(Long::sum)
                .doOnNext(deltas -> this.meters.unflushed(shard, deltas))
                .then();
    }

    /** Removes what no batch will ask for again. */
    public Mono<Void> forgetOld() {
        return this.table.forgetOld();
    }
}
