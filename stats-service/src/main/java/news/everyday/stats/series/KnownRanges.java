package news.everyday.stats.series;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import news.everyday.stats.redis.CountersUnavailableException;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.Shards;
import news.everyday.stats.redis.StatsRedis;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds out what PostgreSQL knows: everything when Redis has nothing that isn't stored, else all up to the last flush. */
@Repository
class KnownRanges {

    private final DatabaseClient database;

    private final StatsRedis redis;

    private final Shards shards;

    private final Clock clock;

    KnownRanges(DatabaseClient database, StatsRedis redis, Shards shards, Clock clock) {
        this.database = database;
        this.redis = redis;
        this.shards = shards;
        this.clock = clock;
    }

    /** To be asked before the rows are read: they then have at least what it says. */
    Mono<KnownRange> find() {
        return until().flatMap(until -> from().map(from -> new KnownRange(from.orElse(null), until.orElse(null))));
    }

    private Mono<Optional<Instant>> until() {
        Instant now = this.clock.instant();
        return isAllStored()
                .onErrorReturn(CountersUnavailableException.class, false)
                .flatMap(stored -> stored ? Mono.just(Optional.of(now)) : lastFlush());
    }

    private Mono<Boolean> isAllStored() {
        return Flux.fromIterable(this.shards.all()).flatMap(this::countUnstored).all(unstored -> unstored == 0);
    }

    private Mono<Long> countUnstored(Shard shard) {
        return this.redis.run(redis -> redis.exists(
                shard.keys().fresh(),
                shard.keys().gathering(),
                shard.keys().pending(),
                shard.keys().ranking(),
                shard.keys().unflushed(),
                shard.keys().batch()));
    }

    private Mono<Optional<Instant>> lastFlush() {
        return instant("select max(stored_at) from flush_batch");
    }

    private Mono<Optional<Instant>> from() {
        return instant("select min(hour) from article_hour");
    }

    private Mono<Optional<Instant>> instant(String query) {
        return this.database
                .sql(query)
                .map(row -> Optional.ofNullable(row.get(0, Instant.class)))
                .one()
                .map(Objects::requireNonNull);
    }
}
