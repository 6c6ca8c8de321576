package news.everyday.gateway.cache;

import java.time.Duration;

/**
 * For how long an answer is good for what, each counted from the one before or from its making.
 *
 * @param fresh as it is, from its making on
 * @param whileRevalidate after that, while a new one is fetched behind the reader's back (stale-while-revalidate)
 * @param ifError after being fresh, when the service can't give a new one (stale-if-error)
 */
record Lifetime(Duration fresh, Duration whileRevalidate, Duration ifError) {

    Duration total() {
        return this.fresh.plus(this.whileRevalidate.compareTo(this.ifError) > 0 ? this.whileRevalidate : this.ifError);
    }

    Lifetime onlyIfError() {
        return new Lifetime(Duration.ZERO, Duration.ZERO, this.ifError);
    }
}
