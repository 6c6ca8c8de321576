package news.everyday.gateway.ratelimit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What a limiter says to one request.
 *
 * @param bucket whose tokens were asked for
 * @param allowed whether one was left
 * @param remaining how many are left now
 * @param delay until there is one again, when refused; until the bucket is full, when allowed
 */
record Verdict(Bucket bucket, boolean allowed, long remaining, Duration delay) {

    /** The stricter of two: a refusal, else the one with fewer tokens left; this one when there is no other. */
    Verdict orStricter(@Nullable Verdict other) {
        if (other == null) {
            return this;
        }
        if (this.allowed != other.allowed) {
            return this.allowed ? other : this;
        }
        return (other.remaining < this.remaining) ? other : this;
    }

    /** In whole seconds, rounded up, at least one. */
    long delaySeconds() {
        return Math.max(1, this.delay.plusNanos(999_999_999).toSeconds());
    }

    /** {@code RateLimit} and {@code RateLimit-Policy} as the IETF's draft has them. */
    void writeTo(HttpHeaders headers) {
        String name = '"' + this.bucket.name() + '"';
        headers.set(
                "RateLimit-Policy",
                name + ";q=" + this.bucket.capacity() + ";w="
                        + this.bucket.period().toSeconds());
        headers.set("RateLimit", name + ";r=" + this.remaining + ";t=" + delaySeconds());
    }
}
