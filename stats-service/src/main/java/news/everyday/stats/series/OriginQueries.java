package news.everyday.stats.series;

import io.r2dbc.spi.Readable;
import java.util.Locale;
import java.util.Objects;
import news.everyday.stats.origin.Device;
import news.everyday.stats.origin.Referrer;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The tallies beside the totals. They are kept by channel and station, and of crawlers by article. */
@Repository
class OriginQueries {

    private static final String READERS = """
            select referrer, device, sum(views)::bigint as views
            from hour_breakdown where hour >= :from and hour < :to and device <> 'bot'%s
            group by referrer, device
            """;

    private static final String BOTS = """
            select coalesce(sum(views), 0)::bigint
            from hour_breakdown where hour >= :from and hour < :to and device = 'bot'%s
            """;

    private static final String BOTS_OF_ARTICLE = """
            select coalesce(sum(bot_views), 0)::bigint
            from article_hour where hour >= :from and hour < :to and article_id = :value
            """;

    private final DatabaseClient database;

    OriginQueries(DatabaseClient database) {
        this.database = database;
    }

    /** Of readers; empty for an article, of which it isn't kept. */
    Mono<Origins> find(SeriesScope scope, SeriesRange range) {
        if (scope.kind() == SeriesScope.Kind.ARTICLE) {
            return Mono.empty();
        }
        return statement(READERS.formatted(condition(scope)), scope, range)
                .map(OriginQueries::toRow)
                .all()
                .collect(Origins::none, Origins::add);
    }

    /** Views by known crawlers and prefetches. */
    Mono<Long> countBots(SeriesScope scope, SeriesRange range) {
        String query = (scope.kind() == SeriesScope.Kind.ARTICLE) ? BOTS_OF_ARTICLE : BOTS.formatted(condition(scope));
        return statement(query, scope, range)
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one();
    }

    private static String condition(SeriesScope scope) {
        return (scope.kind() == SeriesScope.Kind.SITE)
                ? ""
                : " and " + scope.kind().name().toLowerCase(Locale.ROOT) + " = :value";
    }

    private GenericExecuteSpec statement(String query, SeriesScope scope, SeriesRange range) {
        GenericExecuteSpec statement =
                this.database.sql(query).bind("from", range.from()).bind("to", range.to());
        return switch (scope.kind()) {
            case SITE -> statement;
            case ARTICLE -> statement.bind("value", scope.articleId());
            case CHANNEL, STATION -> statement.bind("value", scope.value());
        };
    }

    private static Origins.Row toRow(Readable row) {
        return new Origins.Row(
                Referrer.valueOf(text(row, "referrer")),
                Device.valueOf(text(row, "device")),
                Objects.requireNonNull(row.get("views", Long.class)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class)).toUpperCase(Locale.ROOT);
    }
}
