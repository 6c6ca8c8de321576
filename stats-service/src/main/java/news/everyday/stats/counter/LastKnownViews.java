package news.everyday.stats.counter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.redis.CountersUnavailableException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * The views of articles: Redis' of this moment, and while Redis is away those that PostgreSQL has, a second or two older and
 * the same in every pod. What neither knows is left out, never 0.
 */
@Repository
public class LastKnownViews {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final String STORED = """
            select total.article_id, total.views, day.visitors
            from article_total total
            left join article_day day on day.article_id = total.article_id and day.day = :today
            where total.article_id = any(:ids)
            """;

    private final ViewCounter counter;

    private final DatabaseClient database;

    private final Clock clock;

    LastKnownViews(ViewCounter counter, DatabaseClient database, Clock clock) {
        this.counter = counter;
        this.database = database;
        this.clock = clock;
    }

    /** Fails with {@link CountersUnavailableException} when neither store can say. */
    public Mono<KnownViews> viewsOf(List<Long> articleIds) {
        return this.counter
                .viewsOf(articleIds)
                .collectList()
                .map(views -> KnownViews.of(views, articleIds, this.clock.instant()))
                .onErrorResume(CountersUnavailableException.class, away -> stored(articleIds, away));
    }

    private Mono<KnownViews> stored(List<Long> articleIds, CountersUnavailableException away) {
        return lastFlush()
                .flatMap(asOf -> read(articleIds).map(views -> KnownViews.of(views, articleIds, asOf)))
                .timeout(PATIENCE)
                .onErrorMap(failure -> away)
                .switchIfEmpty(Mono.error(away));
    }

    /** Asked first: the rows then have at least what it says. Empty before the first. */
    private Mono<Instant> lastFlush() {
        return this.database
                .sql("select stored_at from flush_batch order by stored_at desc limit 1")
                .map(row -> Objects.requireNonNull(row.get(0, Instant.class)))
                .one();
    }

    private Mono<List<ArticleViews>> read(List<Long> articleIds) {
        LocalDate today = NewsDay.of(this.clock.instant());
        return this.database
                .sql(STORED)
                .bind("today", today)
                .bind("ids", articleIds.toArray(Long[]::new))
                .map(row -> new ArticleViews(
                        Objects.requireNonNull(row.get("article_id", Long.class)),
                        Objects.requireNonNull(row.get("views", Long.class)),
                        row.get("visitors", Long.class)))
                .all()
                .collectList();
    }
}
