package news.everyday.stats.ranking;

import io.lettuce.core.MapScanCursor;
import io.lettuce.core.Range;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.ZAddArgs;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.counter.Delta;
import news.everyday.stats.redis.Script;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.StatsRedis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Adds the deltas to the boards, a moment after they were counted: a view of its own would cost a dozen sorted-set
 * operations, but all views of an article since the last round cost no more than one.
 */
@Component
public class DeltaRanking {

    private static final Script BEGIN = Script.named("rank-begin");

    private static final Script RANK = Script.named("rank");

    /** Up to 20 operations each: keeps a script call near 2 ms, also on a busy machine. */
    private static final int DELTAS_PER_CALL = 40;

    private static final ScanArgs PAGE = ScanArgs.Builder.limit(200);

    private static final int AT_ONCE = 16;

    private static final double BELOW_ALL = -1;

    /** One character more than a small sorted set may have. */
    private static final String LONG_MEMBER = "-".repeat(65);

    private final StatsRedis redis;

    private final ArticleCatalogue articles;

    private final Clock clock;

    DeltaRanking(StatsRedis redis, ArticleCatalogue articles, Clock clock) {
        this.redis = redis;
        this.articles = articles;
        this.clock = clock;
    }

    /** Ranks everything that was pending when it began. */
    public Mono<Void> rank(Shard shard) {
        List<String> keys = List.of(
                shard.keys().epoch(),
                shard.keys().pending(),
                shard.keys().ranking(),
                shard.keys().lanes(),
                shard.keys().rankingMarks());
        return this.redis
                .number(BEGIN, keys, List.of())
                .filter(found -> found == 1)
                .flatMap(found -> rankAll(shard));
    }

    private Mono<Void> rankAll(Shard shard) {
        return scan(shard, ScanCursor.INITIAL)
                .expand(page -> page.isFinished() ? Mono.empty() : scan(shard, page))
                .concatMapIterable(page -> page.getMap().entrySet())
                .map(field -> Delta.parse(field.getKey(), field.getValue()))
                .buffer(DELTAS_PER_CALL)
                .concatMap(deltas -> rank(shard, deltas))
                .then();
    }

    private Mono<MapScanCursor<String, String>> scan(Shard shard, ScanCursor from) {
        return this.redis.run(redis -> redis.hscan(shard.keys().ranking(), from, PAGE));
    }

    private Mono<Void> rank(Shard shard, List<Delta> deltas) {
        List<String> keys = List.of(
                shard.keys().ranking(),
                shard.keys().unflushed(),
                shard.keys().rankingMarks(),
                shard.keys().unflushedMarks(),
                shard.keys().boards(),
                shard.keys().visitors());
        List<String> arguments = RankCall.arguments(deltas, this.articles, this.clock.instant());
        return this.redis.effect(RANK, keys, arguments);
    }

    /**
     * Takes from the boards what has decayed to nothing, and lets those expire that nobody reads any more.
     *
     * <p>And sees to it that none is small: Redis keeps sorted sets of up to 128 short members as a list of decimals, in
     * which an increment takes 15 to 40 µs instead of 1. A long member makes it a real one; below every score, it is never
     * read.
     */
    public Mono<Void> tidy(Shard shard) {
        Instant now = this.clock.instant();
        List<String> scopes = Stream.concat(Stream.of(BoardScope.SITE), this.articles.scopes().stream())
                .toList();
        return Flux.fromIterable(Board.allCells(now))
                .concatMap(cell -> Flux.fromIterable(scopes)
                        .flatMap(scope -> tidy(shard.keys().board(cell.name(), scope), cell, now), AT_ONCE))
                .then();
    }

    private Mono<Boolean> tidy(String key, BoardCell cell, Instant now) {
        Range<Double> forgotten = Range.create(0.0, cell.forgotten(now));
        return this.redis
                .run(redis -> redis.zadd(key, ZAddArgs.Builder.nx(), BELOW_ALL, LONG_MEMBER))
                .then(this.redis.run(redis -> redis.zremrangebyscore(key, forgotten)))
                .then(this.redis.run(redis -> redis.expire(key, cell.keep())));
    }
}
