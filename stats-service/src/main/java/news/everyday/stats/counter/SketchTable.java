package news.everyday.stats.counter;

import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The sketches of unique visitors in PostgreSQL. */
@Repository
class SketchTable {

    /** A sketch that holds less, of a Redis that was just loaded, replaces none that holds more. */
    private static final String SAVE = """
            insert into article_day (day, article_id, visitors, sketch)
            select :day, id, visitors, decode(sketch, 'base64')
            from unnest(cast(:ids as bigint[]), cast(:visitors as bigint[]), cast(:sketches as text[]))
              as s (id, visitors, sketch)
            on conflict (day, article_id) do update set visitors = excluded.visitors, sketch = excluded.sketch
            where article_day.visitors <= excluded.visitors
            """;

    /** Nothing when Redis was loaded so lately that pods may still be telling it who looked. */
    private static final String BEGIN = """
            select epoch, now() as now,
              coalesce((select taken_at from visitor_snapshot s where s.shard = e.shard), to_timestamp(0)) as since
            from counter_epoch e
            where shard = :shard and started_at < now() - make_interval(secs => :settling)
            """;

    private static final String ADVANCE = """
            update lane_mark set visitors_sequence = greatest(visitors_sequence, done)
            from unnest(cast(:lanes as text[]), cast(:sequences as bigint[])) as d (name, done)
            where shard = :shard and lane = name
              and exists (select 1 from counter_epoch e where e.shard = :shard and e.epoch = :epoch)
            """;

    private static final String REMEMBER = """
            insert into visitor_snapshot (shard, taken_at) values (:shard, :at)
            on conflict (shard) do update set taken_at = excluded.taken_at
            """;

    private final DatabaseClient database;

    SketchTable(DatabaseClient database) {
        this.database = database;
    }

    Mono<Snapshot> begin(int shard, Duration settling) {
        return this.database
                .sql(BEGIN)
                .bind("shard", shard)
                .bind("settling", settling.toMillis() / 1000.0)
                .map(row -> new Snapshot(
                        shard, text(row, "epoch"), get(row, "since", Instant.class), get(row, "now", Instant.class)))
                .one();
    }

    /** Articles that anything was stored of since; a transaction may have begun well before it ended. */
    Flux<Long> listTouched(Instant since) {
        return this.database
                .sql("select article_id from article_total where updated_at > :since")
                .bind("since", since.minus(Snapshot.LONGEST_TRANSACTION))
                .map(row -> get(row, "article_id", Long.class))
                .all();
    }

    Mono<Void> save(LocalDate day, List<Sketch> sketches) {
        return this.database
                .sql(SAVE)
                .bind("day", day)
                .bind("ids", sketches.stream().map(Sketch::articleId).toArray(Long[]::new))
                .bind("visitors", sketches.stream().map(Sketch::visitors).toArray(Long[]::new))
                .bind("sketches", sketches.stream().map(SketchTable::encode).toArray(String[]::new))
                .then();
    }

    private static String encode(Sketch sketch) {
        return Base64.getEncoder().encodeToString(sketch.content().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** From now on the lanes needn't keep what is in the sketches. */
    Mono<Void> finish(Snapshot snapshot, List<java.util.Map.Entry<String, Long>> marks) {
        return this.database
                .sql(ADVANCE)
                .bind("shard", snapshot.shard())
                .bind("epoch", snapshot.epoch())
                .bind("lanes", marks.stream().map(java.util.Map.Entry::getKey).toArray(String[]::new))
                .bind(
                        "sequences",
                        marks.stream().map(java.util.Map.Entry::getValue).toArray(Long[]::new))
                .then()
                .then(this.database
                        .sql(REMEMBER)
                        .bind("shard", snapshot.shard())
                        .bind("at", snapshot.now())
                        .then());
    }

    Flux<Sketch> listSince(LocalDate day) {
        return this.database
                .sql(
                        "select day, article_id, visitors, sketch from article_day where day >= :day and sketch is not null")
                .bind("day", day)
                .filter(statement -> statement.fetchSize(200))
                .map(SketchTable::toSketch)
                .all();
    }

    private static Sketch toSketch(Readable row) {
        byte[] content = get(row, "sketch", byte[].class);
        return new Sketch(
                get(row, "day", LocalDate.class),
                get(row, "article_id", Long.class),
                get(row, "visitors", Long.class),
                new String(content, StandardCharsets.ISO_8859_1));
    }

    /** Of days that are over the numbers stay. */
    Mono<Void> forget(LocalDate from, LocalDate to) {
        return this.database
                .sql("update article_day set sketch = null where day between :from and :to and sketch is not null")
                .bind("from", from)
                .bind("to", to)
                .then();
    }

    private static String text(Readable row, String column) {
        return get(row, column, String.class);
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
