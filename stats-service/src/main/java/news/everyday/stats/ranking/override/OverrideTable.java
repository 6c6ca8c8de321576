package news.everyday.stats.ranking.override;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The decisions in force, and the trail of all that ever were. */
@Repository
class OverrideTable {

    /** Named one by one: a prepared {@code select *} fails, within a transaction, once a migration has added a column. */
    private static final String COLUMNS =
            "board, article_id, action, reason, until, version, actor_id, actor_name, changed_at";

    private static final String SAVE = """
            insert into ranking_override
              (board, article_id, action, reason, until, version, actor_id, actor_name, changed_at)
            values (:board, :article, :action, :reason, :until, :version, :actor, :actorName, :at)
            on conflict (board, article_id) do update set
              action = excluded.action, reason = excluded.reason, until = excluded.until, version = excluded.version,
              actor_id = excluded.actor_id, actor_name = excluded.actor_name, changed_at = excluded.changed_at
            """;

    private static final String RECORD = """
            insert into ranking_override_audit (board, article_id, action, reason, until, actor_id, actor_name, at)
            values (:board, :article, :action, :reason, :until, :actor, :actorName, :at)
            """;

    private final DatabaseClient database;

    OverrideTable(DatabaseClient database) {
        this.database = database;
    }

    /** Lets the decisions about a board be made one after the other, until the caller's transaction ends. */
    Mono<Void> lock(String board) {
        return this.database
                .sql("select pg_advisory_xact_lock(hashtext('ranking_override'), hashtext(:board))")
                .bind("board", board)
                .then();
    }

    /** Those that hold at a moment; of all boards. */
    Flux<BoardOverride> listHolding(Instant now) {
        return this.database
                .sql("select " + COLUMNS + " from ranking_override where until > :now"
                        + " order by board, changed_at desc, article_id")
                .bind("now", now)
                .map(OverrideTable::toOverride)
                .all();
    }

    /** In force or not any more. */
    Mono<BoardOverride> find(String board, long articleId) {
        return this.database
                .sql("select " + COLUMNS + " from ranking_override where board = :board and article_id = :article")
                .bind("board", board)
                .bind("article", articleId)
                .map(OverrideTable::toOverride)
                .one();
    }

    Mono<Long> countOthers(BoardOverride override, Instant now) {
        return this.database
                .sql("select count(*) from ranking_override where board = :board and action = :action"
                        + " and until > :now and article_id <> :article")
                .bind("board", override.board())
                .bind("action", override.action().name())
                .bind("now", now)
                .bind("article", override.articleId())
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one();
    }

    Mono<Void> save(BoardOverride override) {
        return bind(this.database.sql(SAVE), override)
                .bind("version", override.version())
                .then();
    }

    Mono<Void> remove(BoardOverride override) {
        return this.database
                .sql("delete from ranking_override where board = :board and article_id = :article")
                .bind("board", override.board())
                .bind("article", override.articleId())
                .then();
    }

    Mono<Void> record(BoardOverride act) {
        return bind(this.database.sql(RECORD), act).then();
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, BoardOverride override) {
        return statement
                .bind("board", override.board())
                .bind("article", override.articleId())
                .bind("action", override.action().name())
                .bind("reason", override.reason())
                .bind("until", override.until())
                .bind("actor", override.by().id())
                .bind("actorName", override.by().name())
                .bind("at", override.changedAt());
    }

    /** Newest first, before an id. */
    Flux<BoardOverride.Act> listActs(String board, long before, int limit) {
        return this.database
                .sql("select * from ranking_override_audit where board = :board and id < :before"
                        + " order by id desc limit :limit")
                .bind("board", board)
                .bind("before", before)
                .bind("limit", limit)
                .map(OverrideTable::toAct)
                .all();
    }

    private static BoardOverride toOverride(Readable row) {
        return new BoardOverride(
                get(row, "board", String.class),
                get(row, "article_id", Long.class),
                OverrideAction.valueOf(get(row, "action", String.class)),
                get(row, "reason", String.class),
                get(row, "until", Instant.class),
                get(row, "version", Long.class),
                editor(row),
                get(row, "changed_at", Instant.class));
    }

    private static BoardOverride.Act toAct(Readable row) {
        return new BoardOverride.Act(
                get(row, "id", Long.class),
                get(row, "board", String.class),
                get(row, "article_id", Long.class),
                OverrideAction.valueOf(get(row, "action", String.class)),
                get(row, "reason", String.class),
                row.get("until", Instant.class),
                editor(row),
                get(row, "at", Instant.class));
    }

    private static Editor editor(Readable row) {
        return new Editor(get(row, "actor_id", Long.class), get(row, "actor_name", String.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
