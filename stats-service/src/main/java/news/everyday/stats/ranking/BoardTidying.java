package news.everyday.stats.ranking;

import io.lettuce.core.Range;
import io.lettuce.core.ZAddArgs;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.StatsRedis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the boards small, and their commands cheap. */
@Component
public class BoardTidying {

    private static final int AT_ONCE = 16;

    private static final double BELOW_ALL = -1;

    /** One character more than a small sorted set may have. */
    private static final String LONG_MEMBER = "-".repeat(65);

    private final StatsRedis redis;

    private final ArticleCatalogue articles;

    private final Clock clock;

    BoardTidying(StatsRedis redis, ArticleCatalogue articles, Clock clock) {
        this.redis = redis;
        this.articles = articles;
        this.clock = clock;
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
