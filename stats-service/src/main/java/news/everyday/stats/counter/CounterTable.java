package news.everyday.stats.counter;

import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What PostgreSQL knows of the counters, read when Redis has to be loaded. */
@Repository
class CounterTable {

    private final DatabaseClient database;

    CounterTable(DatabaseClient database) {
        this.database = database;
    }

    /** The epoch of the last loading; empty text when there was none. */
    Mono<String> epoch(int shard) {
        return this.database
                .sql("select epoch from counter_epoch where shard = :shard")
                .bind("shard", shard)
                .map(row -> Objects.requireNonNull(row.get("epoch", String.class)))
                .one()
                .defaultIfEmpty("");
    }

    /**
     * Begins an epoch: waits for flushes under way, and refuses those of earlier epochs from then on. False when another
     * loader began one since the previous was read.
     */
    Mono<Boolean> openEpoch(int shard, String previous, String epoch) {
        return this.database
                .sql("insert into counter_epoch (shard, epoch) values (:shard, :epoch)"
                        + " on conflict (shard) do update set epoch = excluded.epoch, batches = 0, started_at = now()"
                        + " where counter_epoch.epoch = :previous")
                .bind("shard", shard)
                .bind("epoch", epoch)
                .bind("previous", previous)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Article → total. */
    Flux<Map.Entry<Long, Long>> listTotals() {
        return this.database
                .sql("select article_id, views from article_total")
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("article_id", Long.class)),
                        Objects.requireNonNull(row.get("views", Long.class))))
                .all();
    }

    /** Lane → last sequence stored. */
    Flux<Map.Entry<String, Long>> listMarks(int shard) {
        return this.database
                .sql("select lane, sequence from lane_mark where shard = :shard")
                .bind("shard", shard)
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("lane", String.class)),
                        Objects.requireNonNull(row.get("sequence", Long.class))))
                .all();
    }
}
