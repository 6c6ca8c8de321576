package news.everyday.stats.counter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import news.everyday.stats.config.NewsDay;

/**
 * One storing of the sketches that changed.
 *
 * @param since when the last one began
 * @param now when this one began, by the clock of PostgreSQL
 */
record Snapshot(int shard, String epoch, Instant since, Instant now) {

    static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(30);

    /** Today, and yesterday while something of it may have changed. */
    List<LocalDate> days() {
        LocalDate today = NewsDay.of(this.now);
        boolean begunToday = NewsDay.of(this.since.minus(LONGEST_TRANSACTION)).equals(today);
        return begunToday ? List.of(today) : List.of(today.minusDays(1), today);
    }
}
