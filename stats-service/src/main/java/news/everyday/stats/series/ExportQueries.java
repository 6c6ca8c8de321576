package news.everyday.stats.series;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads hour rows with their articles, for exports. */
@Repository
class ExportQueries {

    private static final String FROM = """
            from article_hour h join article a on a.id = h.article_id
            where h.hour >= :from and h.hour < :to and h.views > 0 and %s
            """;

    private static final String ROWS = """
            select date_trunc(:step, h.hour, 'Asia/Shanghai') as bucket, a.id, a.headline, a.channel, a.station,
                   sum(h.views)::bigint as views
            """ + FROM + """
            group by bucket, a.id order by bucket, views desc, a.id
            """;

    /** Stops counting where it is too much anyway. */
    private static final String COUNT = "select count(*) from (select 1 " + FROM + " limit :most) as found";

    private final DatabaseClient database;

    ExportQueries(DatabaseClient database) {
        this.database = database;
    }

    /** How many hour rows there are to read, at most one more than the bound. */
    Mono<Long> count(SeriesScope scope, SeriesRange range, int bound) {
        return bind(COUNT, scope, range)
                .bind("most", bound + 1)
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one();
    }

    /** By time, most read first; fetched as fast as they are taken. */
    Flux<ExportRow> list(SeriesScope scope, SeriesRange range) {
        return bind(ROWS, scope, range)
                .bind("step", range.step().name().toLowerCase(Locale.ROOT))
                .filter(statement -> statement.fetchSize(500))
                .map(ExportQueries::toRow)
                .all();
    }

    private GenericExecuteSpec bind(String query, SeriesScope scope, SeriesRange range) {
        GenericExecuteSpec statement = this.database
                .sql(query.formatted(condition(scope)))
                .bind("from", range.from())
                .bind("to", range.to());
        return switch (scope.kind()) {
            case SITE -> statement;
            case ARTICLE -> statement.bind("value", scope.articleId());
            case CHANNEL, STATION -> statement.bind("value", scope.value());
        };
    }

    private static String condition(SeriesScope scope) {
        return switch (scope.kind()) {
            case SITE -> "true";
            case ARTICLE -> "a.id = :value";
            case CHANNEL -> "a.channel = :value";
            case STATION -> "a.station = :value";
        };
    }

    private static ExportRow toRow(Readable row) {
        return new ExportRow(
                Objects.requireNonNull(row.get("bucket", Instant.class)),
                Objects.requireNonNull(row.get("id", Long.class)),
                Objects.requireNonNull(row.get("headline", String.class)),
                Objects.requireNonNull(row.get("channel", String.class)),
                row.get("station", String.class),
                Objects.requireNonNull(row.get("views", Long.class)));
    }
}
