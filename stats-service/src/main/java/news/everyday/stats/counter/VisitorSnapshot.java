package news.everyday.stats.counter;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.Shards;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Stores the sketches of unique visitors that changed. What came since the last time is in the journals of the pods,
 * which keep every batch until its visitors are here.
 */
@Component
public class VisitorSnapshot {

    /** Pods notice a Redis that was loaded anew within half a second, and then tell it who looked. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private static final int SKETCHES_PER_CALL = 50;

    private final SketchRedis redis;

    private final SketchTable table;

    private final ScopeTable scopes;

    private final ArticleCatalogue articles;

    private final CounterTable counters;

    private final DayPartitions partitions;

    private final Shards shards;

    private final Clock clock;

    VisitorSnapshot(
            SketchRedis redis,
            SketchTable table,
            ScopeTable scopes,
            ArticleCatalogue articles,
            CounterTable counters,
            DayPartitions partitions,
            Shards shards,
            Clock clock) {
        this.redis = redis;
        this.table = table;
        this.scopes = scopes;
        this.articles = articles;
        this.counters = counters;
        this.partitions = partitions;
        this.shards = shards;
        this.clock = clock;
    }

    /** The marks are read first: what they promise is in Redis, and in the rows that tell which articles to look at. */
    public Mono<Void> take(Shard shard) {
        return this.table.begin(shard.index(), SETTLING).flatMap(snapshot -> take(shard, snapshot));
    }

    private Mono<Void> take(Shard shard, Snapshot snapshot) {
        return this.counters
                .listMarks(shard.index())
                .collectList()
                .delayUntil(marks -> saveTouched(shard, snapshot))
                .filter(marks -> !marks.isEmpty())
                .flatMap(marks -> this.table.finish(snapshot, marks));
    }

    private Mono<Void> saveTouched(Shard shard, Snapshot snapshot) {
        return this.table
                .listTouched(snapshot.since())
                .filter(id -> this.shards.of(id).equals(shard))
                .collectList()
                .flatMap(ids -> saveDays(shard, snapshot.days(), ids));
    }

    private Mono<Void> saveDays(Shard shard, List<LocalDate> days, List<Long> articleIds) {
        return Flux.fromIterable(days)
                .concatMap(day -> save(shard, day, articleIds))
                .then();
    }

    private Mono<Void> save(Shard shard, LocalDate day, List<Long> articleIds) {
        ScopeVisitors gathered = new ScopeVisitors(this.articles);
        return Flux.fromIterable(articleIds)
                .buffer(SKETCHES_PER_CALL)
                .concatMap(ids -> saveSome(shard, day, ids, gathered))
                .then(Mono.defer(() -> this.scopes.add(day, gathered)));
    }

    /** Gathering takes a few milliseconds: not on an event loop. */
    private Mono<Void> saveSome(Shard shard, LocalDate day, List<Long> articleIds, ScopeVisitors gathered) {
        return this.redis
                .read(shard, day, articleIds)
                .collectList()
                .filter(sketches -> !sketches.isEmpty())
                .delayUntil(sketches -> this.partitions.ensure(day))
                .delayUntil(sketches -> this.table.save(day, sketches))
                .publishOn(Schedulers.parallel())
                .doOnNext(gathered::add)
                .then();
    }

    /** Loads those of today and yesterday, within a {@link CounterLoading}. */
    public Mono<Void> load(Shard shard, String epoch) {
        LocalDate yesterday = NewsDay.of(this.clock.instant()).minusDays(1);
        return this.table
                .listSince(yesterday)
                .filter(sketch -> this.shards.of(sketch.articleId()).equals(shard))
                .buffer(SKETCHES_PER_CALL)
                .concatMap(sketches -> this.redis.load(shard, epoch, sketches))
                .then();
    }

    /** Sketches of days that nobody adds to any more. */
    public Mono<Void> forgetOld() {
        LocalDate today = NewsDay.of(this.clock.instant());
        LocalDate from = today.minusDays(9);
        LocalDate to = today.minusDays(2);
        return this.table.forget(from, to).then(this.scopes.forget(from, to));
    }
}
