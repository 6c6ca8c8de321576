package news.everyday.stats.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import news.everyday.stats.config.NewsDay;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stores batches of deltas, each exactly once: batch id, rows and lane marks in one transaction. */
@Repository
class FlushTable {

    private static final int ROWS_PER_STATEMENT = 5_000;

    private static final String ADD_TOTALS = """
            insert into article_total (article_id, views)
            select * from unnest(cast(:ids as bigint[]), cast(:views as bigint[]))
            on conflict (article_id) do update set views = article_total.views + excluded.views, updated_at = now()
            """;

    private static final String ADD_HOURS = """
            insert into article_hour (article_id, hour, views, unique_visitors)
            select id, to_timestamp(hour * 3600), views, visitors
            from unnest(cast(:ids as bigint[]), cast(:hours as bigint[]),
                        cast(:views as bigint[]), cast(:visitors as bigint[])) as d (id, hour, views, visitors)
            on conflict (hour, article_id) do update set
              views = article_hour.views + excluded.views,
              unique_visitors = article_hour.unique_visitors + excluded.unique_visitors
            """;

    private static final String SAVE_MARKS = """
            insert into lane_mark (shard, lane, sequence)
            select :shard, * from unnest(cast(:lanes as text[]), cast(:sequences as bigint[]))
            on conflict (shard, lane) do update set
              sequence = greatest(lane_mark.sequence, excluded.sequence), stored_at = now()
            """;

    private final DatabaseClient database;

    private final TransactionalOperator transactions;

    private final TallyTable tallies;

    private final DayPartitions partitions;

    FlushTable(
            DatabaseClient database, TransactionalOperator transactions, TallyTable tallies, DayPartitions partitions) {
        this.database = database;
        this.tallies = tallies;
        this.partitions = partitions;
        this.transactions = transactions;
    }

    Mono<FlushOutcome> store(DeltaBatch batch) {
        return lockEpoch(batch.head())
                .filter(epoch -> epoch.equals(batch.head().epoch()))
                .flatMap(epoch -> storeOnce(batch))
                .defaultIfEmpty(FlushOutcome.OUTDATED)
                .as(this.transactions::transactional);
    }

    /** A rebuild can't begin to read until we are done. A database that knows no epoch yet takes over that of Redis. */
    private Mono<String> lockEpoch(DeltaBatch.Head head) {
        return this.database
                .sql("insert into counter_epoch (shard, epoch) values (:shard, :epoch)"
                        + " on conflict (shard) do update set epoch = counter_epoch.epoch returning epoch")
                .bind("shard", head.shard())
                .bind("epoch", head.epoch())
                .map(row -> Objects.requireNonNull(row.get("epoch", String.class)))
                .one();
    }

    /** Numbers only grow within an epoch: one that isn't higher was stored, or is another of that number. */
    private Mono<FlushOutcome> storeOnce(DeltaBatch batch) {
        return this.database
                .sql("update counter_epoch set batches = :number where shard = :shard and batches < :number")
                .bind("shard", batch.head().shard())
                .bind("number", batch.head().number())
                .fetch()
                .rowsUpdated()
                .flatMap(isNext -> (isNext == 1) ? storeNext(batch) : compareToken(batch.head()));
    }

    private Mono<FlushOutcome> storeNext(DeltaBatch batch) {
        return this.database
                .sql("insert into flush_batch (id, token) values (:id, :token)")
                .bind("id", batch.head().id())
                .bind("token", batch.head().token())
                .then()
                .then(storeRows(batch));
    }

    private Mono<FlushOutcome> compareToken(DeltaBatch.Head head) {
        return this.database
                .sql("select token from flush_batch where id = :id")
                .bind("id", head.id())
                .map(row -> head.token().equals(row.get("token", String.class)))
                .one()
                .map(same -> same ? FlushOutcome.REPEATED : FlushOutcome.OUTDATED);
    }

    private Mono<FlushOutcome> storeRows(DeltaBatch batch) {
        return ensureDays(batch)
                .thenMany(Flux.fromIterable(batch.deltas()).buffer(ROWS_PER_STATEMENT))
                .concatMap(deltas -> addHours(HourRow.from(deltas)))
                .thenMany(Flux.fromIterable(totals(batch.deltas())).buffer(ROWS_PER_STATEMENT))
                .concatMap(this::addTotals)
                .then(this.tallies.add(batch.tallies()))
                .then(saveMarks(batch))
                .thenReturn(FlushOutcome.STORED);
    }

    private Mono<Void> ensureDays(DeltaBatch batch) {
        LongStream hours = LongStream.concat(
                batch.deltas().stream().mapToLong(Delta::hour),
                batch.tallies().stream().mapToLong(Tally::hour));
        List<LocalDate> days = hours.distinct()
                .mapToObj(hour -> NewsDay.of(Instant.ofEpochSecond(hour * 3600)))
                .distinct()
                .toList();
        return Flux.fromIterable(days).concatMap(this.partitions::ensure).then();
    }

    private static List<HourRow> totals(List<Delta> deltas) {
        return deltas.stream()
                .filter(delta -> !delta.isOfVisitors())
                .collect(Collectors.groupingBy(
                        Delta::articleId, java.util.TreeMap::new, Collectors.summingLong(Delta::count)))
                .entrySet()
                .stream()
                .map(total -> new HourRow(total.getKey(), 0, total.getValue(), 0))
                .toList();
    }

    private Mono<Long> addTotals(List<HourRow> rows) {
        return this.database
                .sql(ADD_TOTALS)
                .bind("ids", column(rows, HourRow::articleId))
                .bind("views", column(rows, HourRow::views))
                .fetch()
                .rowsUpdated();
    }

    private Mono<Long> addHours(Collection<HourRow> rows) {
        return this.database
                .sql(ADD_HOURS)
                .bind("ids", column(rows, HourRow::articleId))
                .bind("hours", column(rows, HourRow::hour))
                .bind("views", column(rows, HourRow::views))
                .bind("visitors", column(rows, HourRow::visitors))
                .fetch()
                .rowsUpdated();
    }

    private Mono<Void> saveMarks(DeltaBatch batch) {
        List<String> lanes = batch.marks().keySet().stream().sorted().toList();
        return this.database
                .sql(SAVE_MARKS)
                .bind("shard", batch.head().shard())
                .bind("lanes", lanes.toArray(String[]::new))
                .bind("sequences", column(lanes, batch.marks()::get))
                .then();
    }

    /** A batch is asked for within moments. The mark of a lane is needed as long as its journal may turn up again. */
    Mono<Void> forgetOld() {
        return this.database
                .sql("delete from flush_batch where stored_at < now() - interval '1 day'")
                .then()
                .then(this.database
                        .sql("delete from lane_mark where stored_at < now() - interval '90 days'")
                        .then());
    }

    private static <T> Long[] column(Collection<T> rows, ToLongFunction<T> value) {
        Function<T, Long> boxed = value::applyAsLong;
        return rows.stream().map(boxed).toArray(Long[]::new);
    }
}
