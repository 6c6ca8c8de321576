package news.everyday.gateway.ratelimit;

import java.time.Duration;

/**
 * A token bucket (令牌桶): full at first, one token a request, filling evenly.
 *
 * @param name the route class, e.g. {@code login}
 * @param capacity tokens in a full bucket
 * @param period in which an empty bucket becomes full
 */
record Bucket(String name, long capacity, Duration period) {

    /** Microseconds in which one token comes back, at least one. */
    long intervalMicros() {
        return Math.max(1, periodMicros() / this.capacity);
    }

    long periodMicros() {
        return this.period.toNanos() / 1_000;
    }

    /**
     * Decides by the time at which the bucket would be full again (GCRA): the one number that needs to be kept.
     *
     * @param fullAt when it would be full, in microseconds
     * @param now the present, in microseconds
     */
    Verdict take(long fullAt, long now) {
        long then = Math.max(fullAt, now) + intervalMicros();
        return verdict(then - now);
    }

    /**
     * The verdict on a request.
     *
     * @param untilFull microseconds until the bucket would be full if this request took a token
     */
    Verdict verdict(long untilFull) {
        long missing = untilFull - periodMicros();
        if (missing > 0) {
            return new Verdict(this, false, 0, Duration.ofNanos(missing * 1_000));
        }
        return new Verdict(this, true, -missing / intervalMicros(), Duration.ofNanos(untilFull * 1_000));
    }
}
