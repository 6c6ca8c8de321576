package news.everyday.gateway.ratelimit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Tokens of one bucket that this gateway has taken in advance (租约). Whoever asks once gets one token and nothing is kept;
 * whoever goes on asking gets a block that doubles each time it is used up, to a tenth of the bucket. What isn't used in a
 * second goes back with the next question.
 */
final class Lease {

    static final Duration LIFE = Duration.ofSeconds(1);

    private static final long LIFE_MICROS = LIFE.toNanos() / 1_000;

    private static final int SHARE = 10;

    private final Bucket bucket;

    private final long largest;

    private long tokens;

    private long size;

    /** When the shared bucket would be full, as it was said last; on this gateway's own clock, like the next. */
    private long fullAt;

    private long takenAt;

    private boolean known;

    private @Nullable Mono<Void> question;

    Lease(Bucket bucket) {
        this.bucket = bucket;
        this.largest = Math.max(1, bucket.capacity() / SHARE);
    }

    /** A verdict when none needs to be asked for; a refusal is good as long as a lease. */
    synchronized @Nullable Verdict take(long now) {
        if (!this.known || now - this.takenAt >= LIFE_MICROS) {
            return null;
        }
        if (this.tokens > 0) {
            this.tokens--;
            long untilFull = this.fullAt - now - this.tokens * this.bucket.intervalMicros();
            return this.bucket.verdict(Math.max(untilFull, this.bucket.intervalMicros()));
        }
        Verdict verdict = this.bucket.take(this.fullAt, now);
        return verdict.allowed() ? null : verdict;
    }

    /** What to ask for now. */
    synchronized Question ask(long now) {
        long age = now - this.takenAt;
        long used = this.size - this.tokens;
        if (!this.known || age >= 2 * LIFE_MICROS) {
            this.size = 1;
        } else {
            this.size = Math.min(this.largest, Math.max(1, (this.tokens == 0) ? 2 * used : used));
        }
        // What has come back by itself meanwhile must not be given back as well.
        long unused = this.known ? Math.max(0, this.tokens - age / this.bucket.intervalMicros()) : 0;
        this.tokens = 0;
        return new Question(this.size, unused);
    }

    /**
     * The answer.
     *
     * @param granted tokens, as many as were asked for or as there were; 0 for none
     * @param untilFull microseconds until the bucket will be full
     */
    synchronized void answered(long granted, long untilFull, long now) {
        this.known = true;
        this.tokens = granted;
        this.size = Math.max(1, granted);
        this.takenAt = now;
        this.fullAt = now + untilFull;
    }

    /** The question that is on its way, or this one: all who wait share it, and it is over before they hear of it. */
    synchronized Mono<Void> shared(Mono<Void> question) {
        if (this.question == null) {
            this.question = question.doOnTerminate(this::over).cache();
        }
        return this.question;
    }

    private synchronized void over() {
        this.question = null;
    }

    /**
     * What Redis is asked.
     *
     * @param wanted tokens, at least one
     * @param unused tokens of the last block that are given back
     */
    record Question(long wanted, long unused) {}
}
