package news.everyday.member.administration;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets one change of administrators happen at a time, on all replicas: so two starting replicas create one first
 * administrator, and two administrators can't dismiss each other in the same moment and leave none.
 */
@Component
class AdministrationLock {

    /** Any constant does that the feed's lock doesn't use; it names the lock within one database. */
    private static final long NAME = 730_580_737L;

    private final DatabaseClient database;

    AdministrationLock(DatabaseClient database) {
        this.database = database;
    }

    /** Completes once the lock is held; held until the caller's transaction ends. */
    Mono<Void> untilCommit() {
        return this.database
                .sql("select pg_advisory_xact_lock(:name)")
                .bind("name", NAME)
                .then();
    }
}
