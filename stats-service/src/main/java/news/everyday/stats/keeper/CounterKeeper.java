package news.everyday.stats.keeper;

import java.time.Duration;
import java.util.function.Function;
import news.everyday.defaults.lifecycle.BackgroundWork;
import news.everyday.stats.config.StatsProperties;
import news.everyday.stats.counter.DayPartitions;
import news.everyday.stats.counter.DeltaFlush;
import news.everyday.stats.counter.DriftWatch;
import news.everyday.stats.counter.VisitorSnapshot;
import news.everyday.stats.ranking.BoardTidying;
import news.everyday.stats.ranking.CommentRanking;
import news.everyday.stats.ranking.DeltaRanking;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.Shards;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tends the counters for as long as this pod runs. Ranking and flushing go at their own pace, so that a PostgreSQL that
 * is away doesn't hold up the boards.
 */
@Component
class CounterKeeper extends BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(CounterKeeper.class);

    private static final Duration TIDY_INTERVAL = Duration.ofMinutes(1);

    private static final Duration LONGEST_LEAVING = Duration.ofSeconds(5);

    private final Shards shards;

    private final ShardLease lease;

    private final CounterRebuild rebuild;

    private final DeltaRanking ranking;

    private final CommentRanking comments;

    private final BoardTidying tidying;

    private final DeltaFlush flush;

    private final VisitorSnapshot visitors;

    private final DayPartitions partitions;

    private final DriftWatch drift;

    private final StatsProperties properties;

    CounterKeeper(
            Shards shards,
            ShardLease lease,
            CounterRebuild rebuild,
            DeltaRanking ranking,
            CommentRanking comments,
            BoardTidying tidying,
            DeltaFlush flush,
            VisitorSnapshot visitors,
            DayPartitions partitions,
            DriftWatch drift,
            StatsProperties properties) {
        this.shards = shards;
        this.lease = lease;
        this.rebuild = rebuild;
        this.ranking = ranking;
        this.comments = comments;
        this.tidying = tidying;
        this.flush = flush;
        this.visitors = visitors;
        this.partitions = partitions;
        this.drift = drift;
        this.properties = properties;
    }

    @Override
    protected Flux<?> work() {
        return Flux.merge(
                every(this.properties.rankingInterval(), this::rank),
                every(this.properties.rankingInterval(), this::rankComments),
                every(this.properties.flushInterval(), this.flush::flush),
                every(this.properties.visitorInterval(), this.visitors::take),
                every(TIDY_INTERVAL, this::tidy),
                every(TIDY_INTERVAL, this::lookForDrift));
    }

    private Mono<Void> rank(Shard shard) {
        return this.rebuild.rebuildIfMissing(shard).then(Mono.defer(() -> this.ranking.rank(shard)));
    }

    /** After the shard was loaded, or its mark would be wiped with the rest. */
    private Mono<Void> rankComments(Shard shard) {
        return this.rebuild.isLoaded(shard).filter(loaded -> loaded).flatMap(loaded -> this.comments.rank(shard));
    }

    private Mono<Void> tidy(Shard shard) {
        return this.tidying
                .tidy(shard)
                .then(this.flush.forgetOld())
                .then(Mono.defer(() -> this.comments.tidy(shard)))
                .then(Mono.defer(this.visitors::forgetOld))
                .then(Mono.defer(this.partitions::tidy));
    }

    /** One look is for all shards. */
    private Mono<Void> lookForDrift(Shard shard) {
        return (shard.index() == 0) ? this.drift.look() : Mono.empty();
    }

    /**
     * In an orderly shutdown nothing is left in a place that a pod of an earlier version, as it may come next after a rollback,
     * doesn't know; and the next one needn't wait for the lease to end.
     */
    @Override
    public void stop(Runnable callback) {
        stop();
        Flux.fromIterable(this.shards.all())
                .flatMap(shard -> leave(shard).onErrorResume(failure -> logged(shard, failure)))
                .takeUntilOther(Mono.delay(LONGEST_LEAVING))
                .doFinally(signal -> callback.run())
                .subscribe();
    }

    private Mono<Boolean> leave(Shard shard) {
        return this.lease
                .beginToLeave(shard)
                .filter(had -> had)
                .delayUntil(had -> rankTheRest(shard))
                .flatMap(had -> this.lease.leave(shard));
    }

    /** The round that is under way, and what came since it began. */
    private Mono<Void> rankTheRest(Shard shard) {
        return this.ranking.rank(shard).then(Mono.defer(() -> this.ranking.rank(shard)));
    }

    private Flux<?> every(Duration interval, Function<Shard, Mono<Void>> work) {
        return Flux.fromIterable(this.shards.all())
                .concatMap(shard -> tend(shard, work))
                .then(Mono.delay(interval))
                .repeat();
    }

    private Mono<Void> tend(Shard shard, Function<Shard, Mono<Void>> work) {
        return this.lease
                .acquire(shard)
                .filter(taken -> taken)
                .flatMap(taken -> work.apply(shard))
                .onErrorResume(failure -> logged(shard, failure));
    }

    private static <T> Mono<T> logged(Shard shard, Throwable failure) {
        Throwable cause = (failure.getCause() != null) ? failure.getCause() : failure;
        log.warn("Shard {} could not be tended, trying again: {}", shard.index(), cause.toString());
        return Mono.empty();
    }
}
