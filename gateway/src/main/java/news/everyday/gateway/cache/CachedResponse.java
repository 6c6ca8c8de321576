package news.everyday.gateway.cache;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * An answer as a service gave it.
 *
 * @param status 200, 301 or 404 when it is kept
 * @param headers those that concern the answer itself, not the connection
 * @param body plain
 * @param gzip the body compressed, where that pays
 * @param madeAt when the service made it
 * @param lifetime how long it is good
 */
record CachedResponse(
        int status, HttpHeaders headers, byte[] body, byte @Nullable [] gzip, Instant madeAt, Lifetime lifetime) {

    /** Headers, as they came and as they are written. */
    private static final int OVERHEAD = 6_000;

    /** Approximately, in bytes: each body in the heap and once more outside, from where it is sent. */
    int weight() {
        return OVERHEAD + 2 * (this.body.length + ((this.gzip != null) ? this.gzip.length : 0));
    }

    Duration age(Instant now) {
        Duration age = Duration.between(this.madeAt, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** What is left of its freshness; negative when it is stale. */
    Duration timeToLive(Instant now) {
        return this.lifetime.fresh().minus(age(now));
    }

    boolean isFresh(Instant now) {
        return timeToLive(now).compareTo(Duration.ZERO) > 0;
    }

    boolean mayBeRevalidatedBehind(Instant now) {
        return timeToLive(now).plus(this.lifetime.whileRevalidate()).compareTo(Duration.ZERO) > 0;
    }

    boolean mayReplaceAnError(Instant now) {
        return timeToLive(now).plus(this.lifetime.ifError()).compareTo(Duration.ZERO) > 0;
    }

    @Nullable
    String etag() {
        return this.headers.getETag();
    }

    /** The same content, not to be shown any more unless the service fails. */
    CachedResponse outdated() {
        return new CachedResponse(
                this.status, this.headers, this.body, this.gzip, this.madeAt, this.lifetime.onlyIfError());
    }

    /** The same content, confirmed by the service. */
    CachedResponse confirmed(HttpHeaders confirmation, Instant now, Lifetime anew) {
        HttpHeaders merged = HttpHeaders.copyOf(this.headers);
        confirmation.forEach(merged::put);
        return new CachedResponse(this.status, merged, this.body, this.gzip, now, anew);
    }
}
