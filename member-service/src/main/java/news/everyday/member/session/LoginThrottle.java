package news.everyday.member.session;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts wrong passwords per account in the {@code login_failure} table, so that all replicas count together. */
@Component
class LoginThrottle {

    private final DatabaseClient database;

    private final ThrottleProperties properties;

    private final Refusals refusals;

    private final Clock clock;

    LoginThrottle(DatabaseClient database, ThrottleProperties properties, Refusals refusals, Clock clock) {
        this.database = database;
        this.properties = properties;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Completes while there may be another attempt; fails with 429 and {@code Retry-After} after too many failures. */
    Mono<Void> check(String loginKey) {
        return this.database
                .sql("select since from login_failure"
                        + " where login_key = :key and failures >= :limit and since > :windowStart")
                .bind("key", loginKey)
                .bind("limit", this.properties.failures())
                .bind("windowStart", windowStart())
                .map(this::waitingTime)
                .one()
                .flatMap(wait -> Mono.error(this.refusals.tooManyFailures(wait)));
    }

    private Duration waitingTime(Readable row) {
        Instant since = Objects.requireNonNull(row.get("since", Instant.class));
        return Duration.between(this.clock.instant(), since.plus(this.properties.window()));
    }

    /** One more failure; the first after a window opens the next. */
    Mono<Void> recordFailure(String loginKey) {
        return this.database
                .sql("""
                        insert into login_failure as f (login_key, failures, since) values (:key, 1, :now)
                        on conflict (login_key) do update set
                            failures = case when f.since > :windowStart then f.failures + 1 else 1 end,
                            since = case when f.since > :windowStart then f.since else excluded.since end
                        """)
                .bind("key", loginKey)
                .bind("now", this.clock.instant())
                .bind("windowStart", windowStart())
                .then();
    }

    /** A success makes up for the failures before it. */
    Mono<Void> forget(String loginKey) {
        return this.database
                .sql("delete from login_failure where login_key = :key")
                .bind("key", loginKey)
                .then();
    }

    private Instant windowStart() {
        return this.clock.instant().minus(this.properties.window());
    }
}
