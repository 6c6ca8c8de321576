package news.everyday.stats.counter;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.redis.Script;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.Shards;
import news.everyday.stats.redis.StatsRedis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads totals and unique visitors from Redis. */
@Component
public class ViewCounter {

    private static final Script SCRIPT = Script.named("views");

    private static final Script TOTALS = Script.named("totals");

    private static final int TOTALS_PER_CALL = 500;

    /** An estimate takes up to 20 µs in Redis; this keeps a call near a millisecond. */
    private static final int IDS_PER_CALL = 50;

    private final StatsRedis redis;

    private final Shards shards;

    private final Clock clock;

    ViewCounter(StatsRedis redis, Shards shards, Clock clock) {
        this.redis = redis;
        this.shards = shards;
        this.clock = clock;
    }

    /**
     * The views of each article, in no particular order; 0 for those nobody read. Fails with
     * {@link news.everyday.stats.redis.CountersUnavailableException} when Redis can't say.
     */
    public Flux<ArticleViews> viewsOf(List<Long> articleIds) {
        String today = DateTimeFormatter.BASIC_ISO_DATE.format(NewsDay.of(this.clock.instant()));
        return Flux.fromIterable(articleIds).groupBy(this.shards::of).flatMap(ids -> viewsIn(ids.key(), today, ids));
    }

    private Flux<ArticleViews> viewsIn(Shard shard, String today, Flux<Long> ids) {
        return ids.buffer(IDS_PER_CALL).flatMapSequential(chunk -> read(shard, today, chunk));
    }

    /** Only the totals, which cost a fraction: article → views, 0 for those nobody read. Fails as {@link #viewsOf}. */
    public Mono<Map<Long, Long>> totalsOf(List<Long> articleIds) {
        return Flux.fromIterable(articleIds)
                .groupBy(this.shards::of)
                .flatMap(ids -> totalsIn(ids.key(), ids))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Flux<Map.Entry<Long, Long>> totalsIn(Shard shard, Flux<Long> ids) {
        return ids.buffer(TOTALS_PER_CALL).concatMap(chunk -> readTotals(shard, chunk));
    }

    private Flux<Map.Entry<Long, Long>> readTotals(Shard shard, List<Long> ids) {
        String[] fields = ids.stream().map(String::valueOf).toArray(String[]::new);
        List<String> keys = List.of(shard.keys().epoch(), shard.keys().totals());
        return this.redis
                .list(TOTALS, keys, List.of(fields))
                .flatMapIterable(totals -> totals)
                .index((at, total) -> Map.entry(ids.get(at.intValue()), Long.valueOf((String) total)));
    }

    private Flux<ArticleViews> read(Shard shard, String today, List<Long> ids) {
        List<String> keys =
                new ArrayList<>(List.of(shard.keys().epoch(), shard.keys().totals()));
        ids.forEach(id -> keys.add(shard.keys().visitors(today, id)));
        List<String> names = ids.stream().map(String::valueOf).toList();
        Mono<List<Object>> answer = this.redis.list(SCRIPT, keys, names);
        return answer.flatMapIterable(numbers -> toViews(ids, numbers));
    }

    private static List<ArticleViews> toViews(List<Long> ids, List<Object> numbers) {
        List<ArticleViews> views = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            views.add(new ArticleViews(ids.get(i), (long) numbers.get(2 * i), (long) numbers.get(2 * i + 1)));
        }
        return views;
    }
}
