package news.everyday.stats.counter;

import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.everyday.stats.redis.Script;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.Shards;
import news.everyday.stats.redis.StatsRedis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Loads totals and lane marks of a shard from PostgreSQL. All of it is done under the name of a new epoch: a loader that
 * was overtaken by another is refused by the scripts.
 */
@Component
public class CounterLoading {

    private static final Script BEGIN = Script.named("rebuild-begin");

    private static final Script WIPE = Script.named("rebuild-wipe");

    private static final Script LOAD = Script.named("rebuild-load");

    private static final Script CLOSE = Script.named("close");

    private static final Script END = Script.named("rebuild-end");

    private static final int PAIRS_PER_CALL = 500;

    private final StatsRedis redis;

    private final CounterTable table;

    private final Shards shards;

    private final Clock clock;

    CounterLoading(StatsRedis redis, CounterTable table, Shards shards, Clock clock) {
        this.redis = redis;
        this.table = table;
        this.shards = shards;
        this.clock = clock;
    }

    /** Whether the shard refuses views until it is loaded. */
    public Mono<Boolean> isMissing(Shard shard) {
        return this.redis.run(redis -> redis.exists(shard.keys().epoch())).map(found -> found == 0);
    }

    /**
     * Claims the loading; false when the shard was loaded in the meantime, or another loader was quicker.
     *
     * <p>The claim is in both stores. Redis believes the last loader that claimed, PostgreSQL the first that began after
     * the epoch it had read: only one that has both gets to the end, and the epochs of the two stores are the same then.
     */
    public Mono<Boolean> begin(Shard shard, String epoch) {
        return this.table.epoch(shard.index()).flatMap(previous -> begin(shard, previous, epoch));
    }

    private Mono<Boolean> begin(Shard shard, String previous, String epoch) {
        return this.redis
                .number(BEGIN, List.of(shard.keys().epoch(), shard.keys().rebuild()), List.of(epoch))
                .filter(claimed -> claimed == 1)
                .flatMap(claimed -> this.table.openEpoch(shard.index(), previous, epoch))
                .defaultIfEmpty(false);
    }

    /** Empties the shard and loads its totals and marks. */
    public Mono<Void> load(Shard shard, String epoch) {
        return wipe(shard, epoch)
                .thenMany(this.table.listTotals())
                .filter(total -> this.shards.of(total.getKey()).equals(shard))
                .as(totals -> loadHash(shard, epoch, shard.keys().totals(), totals.map(CounterLoading::strings)))
                .then(loadHash(shard, epoch, shard.keys().lanes(), marks(shard)));
    }

    private Flux<List<String>> marks(Shard shard) {
        return this.table
                .listMarks(shard.index())
                .map(mark -> List.of(mark.getKey(), LaneMarks.format(mark.getValue(), this.clock.millis())));
    }

    private static List<String> strings(Map.Entry<Long, Long> total) {
        return List.of(total.getKey().toString(), total.getValue().toString());
    }

    private Mono<Void> loadHash(Shard shard, String epoch, String key, Flux<List<String>> pairs) {
        return pairs.buffer(PAIRS_PER_CALL)
                .concatMap(chunk -> load(shard, epoch, key, "HSET", chunk))
                .then();
    }

    /** Loads pairs into a hash ({@code HSET field value}) or a board ({@code ZADD score member}). */
    public Mono<Void> load(Shard shard, String epoch, String key, String command, List<List<String>> pairs) {
        List<String> keys = List.of(shard.keys().epoch(), shard.keys().rebuild(), key);
        List<String> arguments = Stream.concat(
                        Stream.of(epoch, command), pairs.stream().flatMap(List::stream))
                .toList();
        return this.redis.effect(LOAD, keys, arguments);
    }

    /** Closes the shard for views until it is loaded anew, unless it was since that epoch. */
    public Mono<Void> close(Shard shard, String epoch) {
        return this.redis.effect(CLOSE, List.of(shard.keys().epoch()), List.of(epoch));
    }

    /** Opens the shard for views. */
    public Mono<Void> end(Shard shard, String epoch) {
        return this.redis.effect(END, List.of(shard.keys().epoch(), shard.keys().rebuild()), List.of(epoch));
    }

    /** What is left of a Redis that can't be trusted; the marks of imports stay, they only ever prevent repetition. */
    private Mono<Void> wipe(Shard shard, String epoch) {
        ScanArgs ours = ScanArgs.Builder.matches(shard.keys().all()).limit(1_000);
        return scan(ScanCursor.INITIAL, ours)
                .expand(page -> page.isFinished() ? Mono.empty() : scan(page, ours))
                .flatMapIterable(KeyScanCursor::getKeys)
                .filter(key -> !isKept(shard, key))
                .buffer(PAIRS_PER_CALL)
                .concatMap(keys -> unlink(shard, epoch, keys))
                .then();
    }

    private Mono<Void> unlink(Shard shard, String epoch, List<String> keys) {
        List<String> all = Stream.concat(
                        Stream.of(shard.keys().epoch(), shard.keys().rebuild()), keys.stream())
                .toList();
        return this.redis.effect(WIPE, all, List.of(epoch));
    }

    private Mono<KeyScanCursor<String>> scan(ScanCursor from, ScanArgs arguments) {
        return this.redis.run(redis -> redis.scan(from, arguments));
    }

    private static boolean isKept(Shard shard, String key) {
        return key.equals(shard.keys().lease())
                || key.equals(shard.keys().rebuild())
                || key.startsWith(shard.keys().imported(""));
    }
}
