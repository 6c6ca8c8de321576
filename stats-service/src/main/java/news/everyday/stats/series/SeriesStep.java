package news.everyday.stats.series;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import news.everyday.stats.config.NewsDay;

/** How long a bucket (桶) of a series is. In Asia/Shanghai, where every hour and day is as long as the others. */
public enum SeriesStep {
    HOUR(Duration.ofHours(1), Duration.ofDays(31), Duration.ofDays(1)),
    DAY(Duration.ofDays(1), Duration.ofDays(366), Duration.ofDays(30));

    private final Duration length;

    private final Duration longest;

    private final Duration usual;

    SeriesStep(Duration length, Duration longest, Duration usual) {
        this.length = length;
        this.longest = longest;
        this.usual = usual;
    }

    public Duration length() {
        return this.length;
    }

    /** The longest range that is answered. */
    public Duration longest() {
        return this.longest;
    }

    /** The range of who names none. */
    public Duration usual() {
        return this.usual;
    }

    /** The start of the bucket that a moment is in. */
    public Instant floor(Instant moment) {
        return (this == HOUR) ? moment.truncatedTo(ChronoUnit.HOURS) : NewsDay.startOf(NewsDay.of(moment));
    }
}
