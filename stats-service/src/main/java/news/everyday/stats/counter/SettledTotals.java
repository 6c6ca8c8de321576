package news.everyday.stats.counter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Totals to which no flush has added for a while. */
@Repository
class SettledTotals {

    private static final int AT_MOST = 500;

    private final DatabaseClient database;

    SettledTotals(DatabaseClient database) {
        this.database = database;
    }

    /** Article → total, of those settled for that long, the youngest first. */
    Mono<Map<Long, Long>> list(Duration settled) {
        return this.database
                .sql("select article_id, views from article_total"
                        + " where updated_at < now() - :settled * interval '1 millisecond'"
                        + " order by updated_at desc limit " + AT_MOST)
                .bind("settled", settled.toMillis())
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("article_id", Long.class)),
                        Objects.requireNonNull(row.get("views", Long.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Those of the articles to which nothing was added for that long. */
    Mono<Set<Long>> unchanged(List<Long> articles, Duration settled) {
        return this.database
                .sql("select article_id from article_total where article_id = any(:articles)"
                        + " and updated_at < now() - :settled * interval '1 millisecond'")
                .bind("articles", articles.toArray(Long[]::new))
                .bind("settled", settled.toMillis())
                .map(row -> Objects.requireNonNull(row.get("article_id", Long.class)))
                .all()
                .collect(Collectors.toSet());
    }
}
