package news.everyday.stats.audience;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.everyday.stats.redis.Script;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.Shards;
import news.everyday.stats.redis.StatsRedis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who reads now (正在阅读): the visitors seen within the last five minutes, by a HyperLogLog per article and half minute. The
 * same for every replica, since all of them add to it.
 */
@Component
public class ReadersNow {

    /** The window slides by this step: a visitor counts for four and a half to five minutes. */
    static final long SLOT_SECONDS = 30;

    static final int SLOTS = 10;

    private static final Script ADD = Script.named("readers");

    private static final String KEPT_SECONDS = Long.toString(SLOT_SECONDS * (SLOTS + 1));

    private static final int ARTICLES_PER_CALL = 100;

    /** A sparse HyperLogLog takes some microseconds a visitor, and whatever runs in Redis, every view waits for. */
    private static final int VISITORS_PER_CALL = 500;

    private static final int COUNTS_PER_CALL = 10;

    private final StatsRedis redis;

    private final Shards shards;

    private final Clock clock;

    ReadersNow(StatsRedis redis, Shards shards, Clock clock) {
        this.redis = redis;
        this.shards = shards;
        this.clock = clock;
    }

    /** Article → visitors, estimated; those of articles nobody reads are 0. */
    public Mono<Map<Long, Long>> countOf(Collection<Long> articleIds) {
        return Flux.fromIterable(articleIds)
                .buffer(COUNTS_PER_CALL)
                .concatMap(this::countSome)
                .collectMap(Count::articleId, Count::visitors);
    }

    private Flux<Count> countSome(List<Long> articleIds) {
        return Flux.fromIterable(articleIds).flatMap(this::count);
    }

    private Mono<Count> count(long articleId) {
        Shard shard = this.shards.of(articleId);
        return estimate(shard, Long.toString(articleId)).map(visitors -> new Count(articleId, visitors));
    }

    /** Visitors of any article, estimated. */
    public Mono<Long> countAll() {
        return estimate(siteShard(), "site");
    }

    private Mono<Long> estimate(Shard shard, String what) {
        long slot = currentSlot();
        String[] keys = new String[SLOTS];
        for (int i = 0; i < SLOTS; i++) {
            keys[i] = shard.keys().readers(slot - i, what);
        }
        return this.redis.run(redis -> redis.pfcount(keys));
    }

    /** One set for the site, in one shard: a visitor who reads articles of two shards is one visitor. */
    private Shard siteShard() {
        return this.shards.all().get(0);
    }

    /** @param visitors article → keyed hashes of who looked */
    Mono<Void> add(Map<Long, List<Long>> visitors) {
        if (visitors.isEmpty()) {
            return Mono.empty();
        }
        long slot = currentSlot();
        Map<Shard, List<Entry>> byShard = new HashMap<>();
        visitors.forEach((article, who) -> add(byShard, this.shards.of(article), slot, article.toString(), who));
        List<Long> everybody = visitors.values().stream().flatMap(List::stream).toList();
        add(byShard, siteShard(), slot, "site", everybody);
        return Flux.fromIterable(byShard.values()).concatMap(this::writeAll).then();
    }

    private static void add(Map<Shard, List<Entry>> entries, Shard shard, long slot, String what, List<Long> who) {
        List<Entry> ofShard = entries.computeIfAbsent(shard, key -> new ArrayList<>());
        String key = shard.keys().readers(slot, what);
        List<Long> telling = (who.size() > VISITORS_PER_CALL) ? VisitorSieve.sift(who) : who;
        for (int from = 0; from < telling.size(); from += VISITORS_PER_CALL) {
            List<Long> some = telling.subList(from, Math.min(from + VISITORS_PER_CALL, telling.size()));
            ofShard.add(new Entry(key, some.size(), pack(some)));
        }
    }

    private Flux<Void> writeAll(List<Entry> entries) {
        return Flux.fromIterable(calls(entries)).concatMap(this::write);
    }

    private static List<List<Entry>> calls(List<Entry> entries) {
        List<List<Entry>> calls = new ArrayList<>();
        List<Entry> call = new ArrayList<>();
        int visitors = 0;
        for (Entry entry : entries) {
            if (call.size() == ARTICLES_PER_CALL || visitors + entry.count() > VISITORS_PER_CALL) {
                calls.add(call);
                call = new ArrayList<>();
                visitors = 0;
            }
            call.add(entry);
            visitors += entry.count();
        }
        calls.add(call);
        return calls;
    }

    private Mono<Void> write(List<Entry> entries) {
        List<String> keys = entries.stream().map(Entry::key).toList();
        List<String> arguments = new ArrayList<>(entries.size() + 1);
        arguments.add(KEPT_SECONDS);
        entries.forEach(entry -> arguments.add(entry.visitors()));
        return this.redis.effect(ADD, keys, arguments);
    }

    private static String pack(List<Long> visitors) {
        ByteBuffer packed = ByteBuffer.allocate(visitors.size() * VisitorText.LENGTH);
        visitors.forEach(visitor -> packed.put(VisitorText.of(visitor)));
        return new String(packed.array(), StandardCharsets.ISO_8859_1);
    }

    private long currentSlot() {
        return Math.floorDiv(this.clock.instant().getEpochSecond(), SLOT_SECONDS);
    }

    private record Entry(String key, int count, String visitors) {}

    private record Count(long articleId, long visitors) {}
}
