package news.everyday.stats.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The real time, until a test sets another. */
public class MutableClock extends Clock {

    private volatile Instant fixed = Instant.EPOCH;

    public void set(Instant moment) {
        this.fixed = moment;
    }

    public void reset() {
        this.fixed = Instant.EPOCH;
    }

    @Override
    public Instant instant() {
        return this.fixed.equals(Instant.EPOCH) ? Instant.now() : this.fixed;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
