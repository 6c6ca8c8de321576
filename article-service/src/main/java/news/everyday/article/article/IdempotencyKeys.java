package news.everyday.article.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Remembers which article a member's {@code Idempotency-Key} led to, for two days. */
@Repository
class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(2);

    private final DatabaseClient database;

    private final Clock clock;

    IdempotencyKeys(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Claims the key, within the caller's transaction; false when an earlier request has it, whose end it awaits. */
    Mono<Boolean> claim(Claim claim) {
        return forgetOld()
                .then(this.database
                        .sql("insert into idempotency_key (member_id, key, request_hash, created_at)"
                                + " values (:member, :key, :hash, :now) on conflict do nothing")
                        .bind("member", claim.memberId())
                        .bind("key", claim.key())
                        .bind("hash", claim.requestHash())
                        .bind("now", this.clock.instant())
                        .fetch()
                        .rowsUpdated())
                .map(rows -> rows == 1);
    }

    /** A few at a time, with every new key. */
    private Mono<Void> forgetOld() {
        return this.database
                .sql("delete from idempotency_key where (member_id, key) in (select member_id, key from idempotency_key"
                        + " where created_at < :before limit 20 for update skip locked)")
                .bind("before", this.clock.instant().minus(KEPT))
                .then();
    }

    /** Notes what the claimed key led to. */
    Mono<Void> remember(Claim claim, long articleId) {
        return this.database
                .sql("update idempotency_key set article_id = :article where member_id = :member and key = :key")
                .bind("article", articleId)
                .bind("member", claim.memberId())
                .bind("key", claim.key())
                .then();
    }

    /** What the key led to when it was first sent; fails when that was another request. */
    Mono<Long> articleOf(Claim claim) {
        return this.database
                .sql("select article_id, request_hash from idempotency_key where member_id = :member and key = :key")
                .bind("member", claim.memberId())
                .bind("key", claim.key())
                .map(row ->
                        sameRequest(claim, row.get("request_hash", String.class), row.get("article_id", Long.class)))
                .one();
    }

    private static long sameRequest(
            Claim claim,
            @org.jspecify.annotations.Nullable String requestHash,
            @org.jspecify.annotations.Nullable Long articleId) {
        if (!claim.requestHash().equals(requestHash)) {
            throw ArticleProblems.keyReused();
        }
        return Objects.requireNonNull(articleId);
    }

    /** One member's key, with a hash of what was sent under it. */
    record Claim(long memberId, String key, String requestHash) {

        static Claim of(long memberId, String key, ArticleDraft sent) {
            return new Claim(memberId, key, sha256(sent.toString()));
        }

        private static String sha256(String text) {
            try {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException ex) {
                throw new IllegalStateException("Every Java runtime has SHA-256", ex);
            }
        }
    }
}
