package news.everyday.defaults.feed;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The owner's {@code feed} table: what changed, in the order in which it was committed. */
public final class FeedLog {

    /** Any constant does; it names the lock within one database. */
    private static final long APPEND_LOCK = 730_580_736L;

    private final DatabaseClient database;

    private final JsonMapper json;

    private final AtomicLong head = new AtomicLong();

    FeedLog(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Appends an event to the feed, within the caller's transaction.
     *
     * <p>Appending transactions take a lock that they hold until they commit. So positions become visible in their own
     * order, and a reader that has seen position 7 will never meet a 6 that committed late.
     *
     * @return completes when the row is written; an error rolls the caller's transaction back
     */
    public Mono<Void> append(String type, String key, Object payload) {
        return lockUntilCommit().then(insert(type, key, payload)).then(notifyReaders());
    }

    private Mono<Void> lockUntilCommit() {
        return this.database
                .sql("select pg_advisory_xact_lock(:lock)")
                .bind("lock", APPEND_LOCK)
                .then();
    }

    private Mono<Void> insert(String type, String key, Object payload) {
        return Mono.defer(() -> this.database
                .sql("insert into feed (type, key, payload) values (:type, :key, :payload)")
                .bind("type", type)
                .bind("key", key)
                .bind("payload", Json.of(this.json.writeValueAsBytes(payload)))
                .then());
    }

    /** PostgreSQL delivers it at commit, and not at all after a rollback. */
    private Mono<Void> notifyReaders() {
        return this.database
                .sql("select pg_notify('" + FeedWakeups.CHANNEL + "', '')")
                .then();
    }

    /** The position of the last event; 0 when there is none yet. */
    Mono<Long> end() {
        return this.database
                .sql("select coalesce(max(position), 0) from feed")
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one()
                .doOnNext(end -> this.head.accumulateAndGet(end, Math::max));
    }

    /** The events after a position, oldest first; empty when there are none yet. */
    Flux<FeedEvent> after(long position, int limit) {
        return this.database
                .sql("select position, type, key, at, payload from feed where position > :position"
                        + " order by position limit :limit")
                .bind("position", position)
                .bind("limit", limit)
                .map(this::toEvent)
                .all()
                .doOnNext(event -> this.head.accumulateAndGet(event.position(), Math::max));
    }

    /** The highest position read here so far, for a metric that must not cost a query. */
    long head() {
        return this.head.get();
    }

    private FeedEvent toEvent(Readable row) {
        Json payload = Objects.requireNonNull(row.get("payload", Json.class));
        return new FeedEvent(
                Objects.requireNonNull(row.get("position", Long.class)),
                Objects.requireNonNull(row.get("type", String.class)),
                Objects.requireNonNull(row.get("key", String.class)),
                Objects.requireNonNull(row.get("at", OffsetDateTime.class)),
                this.json.readTree(payload.asArray()));
    }
}
