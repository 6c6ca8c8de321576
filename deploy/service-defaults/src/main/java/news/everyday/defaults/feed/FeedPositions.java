package news.everyday.defaults.feed;

import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The consumer's {@code feed_position} table: how far it has applied each feed. */
final class FeedPositions {

    private final DatabaseClient database;

    FeedPositions(DatabaseClient database) {
        this.database = database;
    }

    /** The last position applied; 0 for a feed never read. */
    Mono<Long> find(String feed) {
        return this.database
                .sql("select position from feed_position where feed = :feed")
                .bind("feed", feed)
                .map(row -> Objects.requireNonNull(row.get("position", Long.class)))
                .one()
                .defaultIfEmpty(0L);
    }

    /** As {@link #find}, and no other replica may apply this feed until the caller's transaction ends. */
    Mono<Long> lock(String feed) {
        return this.database
                .sql("insert into feed_position (feed, position) values (:feed, 0)"
                        + " on conflict (feed) do update set feed = excluded.feed returning position")
                .bind("feed", feed)
                .map(row -> Objects.requireNonNull(row.get("position", Long.class)))
                .one();
    }

    Mono<Void> save(String feed, long position) {
        return this.database
                .sql("update feed_position set position = :position where feed = :feed")
                .bind("feed", feed)
                .bind("position", position)
                .then();
    }
}
