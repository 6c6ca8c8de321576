package news.everyday.member.session;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The {@code session} and {@code refresh_token} tables. */
@Repository
public class SessionRepository {

    private final DatabaseClient database;

    private final Clock clock;

    SessionRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Stores a new session; false when the member was banned in the meantime. Waits for a ban that is under way, so
     * that no session slips past it.
     */
    Mono<Boolean> open(Session session, Instant now) {
        return this.database
                .sql("""
                        insert into session (id, member_id, opened_at, expires_at)
                        select :id, id, :now, :expiresAt from member where id = :memberId and status = 'ACTIVE' for share
                        """)
                .bind("id", session.id())
                .bind("memberId", session.memberId())
                .bind("now", now)
                .bind("expiresAt", session.expiresAt())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Void> store(RefreshToken token, UUID sessionId, Instant expiresAt) {
        return this.database
                .sql("insert into refresh_token (hash, session_id, expires_at) values (:hash, :session, :expiresAt)")
                .bind("hash", token.hash())
                .bind("session", sessionId)
                .bind("expiresAt", expiresAt)
                .then();
    }

    /**
     * Uses a token up, for one caller only however many come at once: its session; empty when the token is unknown,
     * used or expired, or its session is over.
     */
    Mono<Session> claim(byte[] hash) {
        return this.database
                .sql("""
                        update refresh_token t set used_at = :now
                        from session s join member m on m.id = s.member_id
                        where t.hash = :hash and t.used_at is null and t.expires_at > :now
                            and s.id = t.session_id and s.ended_at is null and s.expires_at > :now
                            and m.status = 'ACTIVE'
                        returning s.id, s.member_id, s.expires_at
                        """)
                .bind("hash", hash)
                .bind("now", this.clock.instant())
                .map(SessionRepository::toSession)
                .one();
    }

    /** The living session of a token that was used less than the given time ago; empty when there is none. */
    Mono<Session> findJustClaimed(byte[] hash, Duration grace) {
        Instant now = this.clock.instant();
        return this.database
                .sql("""
                        select s.id, s.member_id, s.expires_at
                        from refresh_token t join session s on s.id = t.session_id join member m on m.id = s.member_id
                        where t.hash = :hash and t.used_at > :since and t.expires_at > :now
                            and s.ended_at is null and s.expires_at > :now and m.status = 'ACTIVE'
                        """)
                .bind("hash", hash)
                .bind("since", now.minus(grace))
                .bind("now", now)
                .map(SessionRepository::toSession)
                .one();
    }

    private static Session toSession(Readable row) {
        return new Session(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("member_id", Long.class)),
                Objects.requireNonNull(row.get("expires_at", Instant.class)));
    }

    /** Ends the session of a token that had been used up before; true when there was one to end. */
    Mono<Boolean> endReused(byte[] hash) {
        return this.database
                .sql("""
                        update session set ended_at = :now, end_reason = :reason
                        where ended_at is null and expires_at > :now
                            and id = (select session_id from refresh_token where hash = :hash and used_at is not null)
                        """)
                .bind("now", this.clock.instant())
                .bind("reason", EndReason.TOKEN_REUSED.name())
                .bind("hash", hash)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    Mono<Void> end(UUID sessionId, EndReason reason) {
        return this.database
                .sql("update session set ended_at = :now, end_reason = :reason where id = :id and ended_at is null")
                .bind("now", this.clock.instant())
                .bind("reason", reason.name())
                .bind("id", sessionId)
                .then();
    }

    /** Ends the session that a refresh token, used or not, belongs to; nothing when it belongs to none. */
    Mono<Void> endOf(byte[] hash, EndReason reason) {
        return this.database
                .sql("""
                        update session set ended_at = :now, end_reason = :reason
                        where ended_at is null and id = (select session_id from refresh_token where hash = :hash)
                        """)
                .bind("now", this.clock.instant())
                .bind("reason", reason.name())
                .bind("hash", hash)
                .then();
    }

    /** Ends every session of a member. */
    public Mono<Void> endAllOf(long memberId, EndReason reason) {
        return this.database
                .sql("update session set ended_at = :now, end_reason = :reason"
                        + " where member_id = :memberId and ended_at is null")
                .bind("now", this.clock.instant())
                .bind("reason", reason.name())
                .bind("memberId", memberId)
                .then();
    }

    /** The sessions that were ended, by whomever, since a moment. */
    Flux<UUID> findEndedSince(Instant since) {
        return this.database
                .sql("select id from session where ended_at >= :since")
                .bind("since", since)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all();
    }
}
