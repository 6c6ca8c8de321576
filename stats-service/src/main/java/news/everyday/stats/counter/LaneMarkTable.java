package news.everyday.stats.counter;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Up to where PostgreSQL has the batches of each lane. */
@Repository
public class LaneMarkTable {

    private final DatabaseClient database;

    LaneMarkTable(DatabaseClient database) {
        this.database = database;
    }

    /** The marks of these lanes; those of which nothing was stored are left out. */
    public Mono<Map<String, StoredMark>> find(int shard, List<String> lanes) {
        return this.database
                .sql(
                        "select lane, sequence, visitors_sequence from lane_mark where shard = :shard and lane = any(:lanes)")
                .bind("shard", shard)
                .bind("lanes", lanes.toArray(String[]::new))
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("lane", String.class)),
                        new StoredMark(number(row, "sequence"), number(row, "visitors_sequence"))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }

    /** The lane will never send again. */
    public Mono<Void> delete(int shard, String lane) {
        return this.database
                .sql("delete from lane_mark where shard = :shard and lane = :lane")
                .bind("shard", shard)
                .bind("lane", lane)
                .then();
    }
}
