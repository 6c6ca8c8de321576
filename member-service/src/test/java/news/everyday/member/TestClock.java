package news.everyday.member;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Real time, and what a test puts on top of it. */
public final class TestClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    public void advance(Duration time) {
        this.ahead = this.ahead.plus(time);
    }

    public void reset() {
        this.ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(this.ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
