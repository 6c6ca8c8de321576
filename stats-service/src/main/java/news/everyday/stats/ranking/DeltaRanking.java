package news.everyday.stats.ranking;

import io.lettuce.core.MapScanCursor;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.config.StatsProperties;
import news.everyday.stats.counter.Delta;
import news.everyday.stats.counter.ViewGathering;
import news.everyday.stats.redis.Script;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.StatsRedis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Adds the deltas to the boards, a moment after they were counted, and hands them on to the flush.
 *
 * <p>A round that fails half-way is finished by the same pod as it was begun. Only when a pod dies between the two, its
 * successor adds that round to the boards again. Totals don't know of it: the deltas themselves are handed on once.
 */
@Component
public class DeltaRanking {

    private static final Script BEGIN = Script.named("rank-begin");

    private static final Script END = Script.named("rank-end");

    private static final ScanArgs PAGE = ScanArgs.Builder.limit(500);

    private static final String DELTAS_PER_CALL = "250";

    private final StatsRedis redis;

    private final ViewGathering gathering;

    private final BoardRaising boards;

    private final BoardDamping damping;

    private final VisitorExpiry visitors;

    private final ArticleCatalogue articles;

    private final RankingMeters meters;

    private final Clock clock;

    private final Duration settle;

    private final Map<Integer, BoardRound> begun = new ConcurrentHashMap<>();

    DeltaRanking(
            StatsRedis redis,
            ViewGathering gathering,
            BoardRaising boards,
            BoardDamping damping,
            VisitorExpiry visitors,
            ArticleCatalogue articles,
            RankingMeters meters,
            Clock clock,
            StatsProperties properties) {
        this.redis = redis;
        this.gathering = gathering;
        this.boards = boards;
        this.damping = damping;
        this.visitors = visitors;
        this.articles = articles;
        this.meters = meters;
        this.clock = clock;
        this.settle = properties.rankingSettle();
    }

    /**
     * Ranks everything that was pending when it began, a moment later: by then the pods have said which of these views raise
     * nothing.
     */
    public Mono<Void> rank(Shard shard) {
        List<String> keys = List.of(
                shard.keys().epoch(),
                shard.keys().pending(),
                shard.keys().ranking(),
                shard.keys().lanes(),
                shard.keys().rankingMarks(),
                shard.keys().round(),
                shard.keys().fresh(),
                shard.keys().gathering());
        return this.redis
                .text(BEGIN, keys, List.of(UUID.randomUUID().toString()))
                .filterWhen(round -> this.gathering.gather(shard, round))
                .delayElement(this.settle)
                .flatMap(round -> findOrPlan(shard, round))
                .flatMap(round -> finish(shard, round))
                .doOnSuccess(done -> this.meters.ranked(shard));
    }

    private Mono<BoardRound> findOrPlan(Shard shard, String id) {
        BoardRound begun = this.begun.get(shard.index());
        if (begun != null && begun.id().equals(id)) {
            return Mono.just(begun);
        }
        return readAll(shard)
                .flatMap(deltas -> plan(shard, id, deltas))
                .doOnNext(round -> this.begun.put(shard.index(), round));
    }

    /** A scan may show a field twice; the map doesn't. What there is to reckon with many isn't done on an event loop. */
    private Mono<Collection<Delta>> readAll(Shard shard) {
        return scan(shard, ScanCursor.INITIAL)
                .expand(page -> page.isFinished() ? Mono.empty() : scan(shard, page))
                .publishOn(Schedulers.parallel())
                .collect(HashMap<String, String>::new, (all, page) -> all.putAll(page.getMap()))
                .map(DeltaRanking::toDeltas);
    }

    private Mono<MapScanCursor<String, String>> scan(Shard shard, ScanCursor from) {
        return this.redis.run(redis -> redis.hscan(shard.keys().ranking(), from, PAGE));
    }

    private static Collection<Delta> toDeltas(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> Delta.parse(field.getKey(), field.getValue()))
                .toList();
    }

    private Mono<BoardRound> plan(Shard shard, String id, Collection<Delta> deltas) {
        Instant now = this.clock.instant();
        return this.damping
                .find(shard)
                .publishOn(Schedulers.parallel())
                .map(damped -> RaisingDeltas.of(deltas, damped, now))
                .flatMap(raising -> plan(shard, id, raising, now))
                .delayUntil(round -> this.visitors.expire(shard, deltas, now));
    }

    private Mono<BoardRound> plan(Shard shard, String id, RaisingDeltas raising, Instant now) {
        List<BoardCell> cells = Board.allCells(now);
        return this.boards
                .plan(id, shard, cells, BoardGain.of(raising.deltas(), cells, this.articles, now), now)
                .delayUntil(round -> this.damping.take(shard, raising.leftOut()));
    }

    private Mono<Void> finish(Shard shard, BoardRound round) {
        return this.boards.write(round).then(Mono.defer(() -> handOn(shard, round)));
    }

    private Mono<Void> handOn(Shard shard, BoardRound round) {
        List<String> keys = List.of(
                shard.keys().ranking(),
                shard.keys().unflushed(),
                shard.keys().rankingMarks(),
                shard.keys().unflushedMarks(),
                shard.keys().round());
        return this.redis
                .number(END, keys, List.of(round.id(), DELTAS_PER_CALL))
                .repeat()
                .takeUntil(left -> left == 0)
                .then();
    }
}
