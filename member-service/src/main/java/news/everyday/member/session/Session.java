package news.everyday.member.session;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A sign-in on one device (会话), from sign-in to sign-out; its refresh tokens are one family. */
record Session(UUID id, long memberId, Instant expiresAt) {

    static Session open(long memberId, Instant now, Duration absolute) {
        return new Session(UUID.randomUUID(), memberId, now.plus(absolute));
    }

    /** A refresh token never outlives its session. */
    Instant tokenExpiry(Instant now, Duration idle) {
        Instant byIdleness = now.plus(idle);
        return byIdleness.isBefore(this.expiresAt) ? byIdleness : this.expiresAt;
    }
}
