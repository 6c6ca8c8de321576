package news.everyday.article.article;

import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the scheduled articles whose time has come. */
@Repository
class DueArticles {

    private final DatabaseClient database;

    DueArticles(DatabaseClient database) {
        this.database = database;
    }

    /**
     * One page of them, the longest due first.
     *
     * @param after where the page before ended, {@link Due#FIRST} for the first page
     */
    Flux<Due> list(Instant now, Due after, int limit) {
        return this.database
                .sql("""
                        select id, publish_at from article
                        where status = 'DRAFT' and publish_at <= :now and (publish_at, id) > (:afterTime, :afterId)
                        order by publish_at, id limit :limit
                        """)
                .bind("now", now)
                .bind("afterTime", after.publishAt())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .map(row -> new Due(
                        Objects.requireNonNull(row.get("id", Long.class)),
                        Objects.requireNonNull(row.get("publish_at", Instant.class))))
                .all();
    }

    /** Since when one of them has been due; empty when there is none. */
    Mono<Instant> findOldest(Instant now) {
        return list(now, Due.FIRST, 1).map(Due::publishAt).next();
    }

    /** One of them, and since when. */
    record Due(long id, Instant publishAt) {

        static final Due FIRST = new Due(0, Instant.EPOCH);
    }
}
