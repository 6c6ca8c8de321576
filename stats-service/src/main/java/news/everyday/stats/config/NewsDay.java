package news.everyday.stats.config;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The day as readers know it: Asia/Shanghai, no daylight saving. */
public final class NewsDay {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private NewsDay() {}

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The first moment of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** A moment as the API writes it, e.g. {@code 2026-11-03T08:15:00+08:00}. */
    public static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZONE);
    }
}
