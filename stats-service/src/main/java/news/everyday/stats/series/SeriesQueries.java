package news.everyday.stats.series;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import news.everyday.stats.config.NewsDay;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Hour rows, added up by bucket. */
@Repository
class SeriesQueries {

    /** One look-up per hour: a range would read the rows of all other articles too. */
    private static final String OF_ARTICLE = """
            select date_trunc(:step, hour, 'Asia/Shanghai') as bucket, sum(views)::bigint as number
            from generate_series(cast(:from as timestamptz), cast(:to as timestamptz) - interval '1 hour',
                                 interval '1 hour') as asked (hour)
            cross join lateral (
              select views from article_hour row where row.hour = asked.hour and row.article_id = :value limit 1) found
            group by bucket
            """;

    private static final String OF_ALL = """
            select date_trunc(:step, hour, 'Asia/Shanghai') as bucket, sum(views)::bigint as number
            from article_hour where hour >= :from and hour < :to
            group by bucket
            """;

    private static final String OF_SOME = """
            select date_trunc(:step, hour, 'Asia/Shanghai') as bucket, sum(views)::bigint as number
            from article_hour join article on article.id = article_id and article.%s = :value
            where hour >= :from and hour < :to
            group by bucket
            """;

    private static final String VISITORS = """
            select cast(day as timestamp) at time zone 'Asia/Shanghai' as bucket, visitors as number
            from %s = :value and day >= :first and day < :end
            """;

    private final DatabaseClient database;

    SeriesQueries(DatabaseClient database) {
        this.database = database;
    }

    /** Start of the bucket → views; without those in which nobody looked. */
    Flux<Map.Entry<Instant, Long>> list(SeriesScope scope, SeriesRange range) {
        return statement(scope)
                .bind("step", range.step().name().toLowerCase(java.util.Locale.ROOT))
                .bind("from", range.from())
                .bind("to", range.to())
                .map(SeriesQueries::toEntry)
                .all();
    }

    /** Start of the day → unique visitors, estimated; without days of which none are known. */
    Flux<Map.Entry<Instant, Long>> listVisitors(SeriesScope scope, SeriesRange range) {
        return visitors(scope)
                .bind("first", NewsDay.of(range.from()))
                .bind("end", NewsDay.of(range.to()))
                .map(SeriesQueries::toEntry)
                .all();
    }

    private GenericExecuteSpec visitors(SeriesScope scope) {
        return (scope.kind() == SeriesScope.Kind.ARTICLE)
                ? this.database
                        .sql(VISITORS.formatted("article_day where article_id"))
                        .bind("value", scope.articleId())
                : this.database.sql(VISITORS.formatted("scope_day where scope")).bind("value", scope.text());
    }

    private GenericExecuteSpec statement(SeriesScope scope) {
        return switch (scope.kind()) {
            case SITE -> this.database.sql(OF_ALL);
            case ARTICLE -> this.database.sql(OF_ARTICLE).bind("value", scope.articleId());
            case CHANNEL -> this.database.sql(OF_SOME.formatted("channel")).bind("value", scope.value());
            case STATION -> this.database.sql(OF_SOME.formatted("station")).bind("value", scope.value());
        };
    }

    /** All views ever; 0 where there are none. */
    Mono<Long> total(SeriesScope scope) {
        return totalStatement(scope)
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one();
    }

    private GenericExecuteSpec totalStatement(SeriesScope scope) {
        String all = "select coalesce(sum(views), 0)::bigint from article_total";
        String some = all + " join article on article.id = article_id and article.%s = :value";
        return switch (scope.kind()) {
            case SITE -> this.database.sql(all);
            case ARTICLE ->
                this.database.sql(all + " where article_id = :value").bind("value", scope.articleId());
            case CHANNEL -> this.database.sql(some.formatted("channel")).bind("value", scope.value());
            case STATION -> this.database.sql(some.formatted("station")).bind("value", scope.value());
        };
    }

    private static Map.Entry<Instant, Long> toEntry(Readable row) {
        return Map.entry(
                Objects.requireNonNull(row.get("bucket", Instant.class)),
                Objects.requireNonNull(row.get("number", Long.class)));
    }
}
