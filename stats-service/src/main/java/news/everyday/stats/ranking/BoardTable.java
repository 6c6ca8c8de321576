package news.everyday.stats.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** The boards as the hour rows in PostgreSQL give them. */
@Repository
class BoardTable {

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    /** {@link BoardCell#factor} in SQL, with every view in the middle of its hour. */
    private static final String SCORES = """
            select article_id,
                   sum(views
                       * case when least(hour + interval '30 minutes', :now) < :full then :headStart else 1 end
                       * power(2::float8, extract(epoch from least(hour + interval '30 minutes', :now) - :origin)
                                          / :halfLife)) as score
            from article_hour
            where hour >= :from
            group by article_id
            """;

    private final DatabaseClient database;

    BoardTable(DatabaseClient database) {
        this.database = database;
    }

    /** Article → stored score of a cell. */
    Flux<Map.Entry<Long, Double>> listScores(BoardCell cell, Instant now) {
        return this.database
                .sql(SCORES)
                .bind("now", now)
                .bind("full", cell.full())
                .bind("headStart", BoardCell.HEAD_START)
                .bind("origin", cell.origin())
                .bind("halfLife", (double) cell.halfLife().toSeconds())
                .bind("from", cell.from().minus(HALF_HOUR))
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("article_id", Long.class)),
                        Objects.requireNonNull(row.get("score", Double.class))))
                .all();
    }
}
