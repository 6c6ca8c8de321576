package news.everyday.member.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import news.everyday.defaults.lifecycle.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Removes what has run out, in small steps, on every replica; one leaves alone what another has in hand. */
@Component
class SessionCleanup extends BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(SessionCleanup.class);

    /** Well within the statement time-out. */
    private static final int STEP = 2000;

    private static final List<String> REMOVALS = List.of(
            removal("refresh_token", "hash", "expires_at"),
            removal("session", "id", "expires_at"),
            removal("login_failure", "login_key", "since"));

    private final DatabaseClient database;

    private final SessionProperties sessions;

    private final ThrottleProperties throttle;

    private final Clock clock;

    SessionCleanup(DatabaseClient database, SessionProperties sessions, ThrottleProperties throttle, Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.throttle = throttle;
        this.clock = clock;
    }

    private static String removal(String table, String key, String time) {
        return """
                delete from %1$s where %2$s in (
                    select %2$s from %1$s where %3$s < :before order by %3$s limit %4$d for update skip locked)
                """.formatted(table, key, time, STEP);
    }

    @Override
    protected Flux<?> work() {
        return Flux.interval(this.sessions.cleanupInterval())
                .onBackpressureDrop()
                .concatMap(tick -> removeExpired().onErrorResume(SessionCleanup::report));
    }

    Mono<Void> removeExpired() {
        Instant before = this.clock.instant().minus(this.throttle.window());
        return Flux.fromIterable(REMOVALS)
                .concatMap(removal -> removeAll(removal, before))
                .then();
    }

    private Mono<Void> removeAll(String removal, Instant before) {
        return Mono.defer(() -> step(removal, before))
                .repeat()
                .takeUntil(removed -> removed < STEP)
                .then();
    }

    private Mono<Long> step(String removal, Instant before) {
        return this.database.sql(removal).bind("before", before).fetch().rowsUpdated();
    }

    private static Mono<Void> report(Throwable failure) {
        log.warn("Expired sessions were not removed, trying again later: {}", failure.toString());
        return Mono.empty();
    }
}
