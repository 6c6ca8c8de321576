package news.everyday.stats.series;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time of which we know how much was read.
 *
 * @param from the first hour ever counted; null when there is none
 * @param until up to when all views are stored; null when none is
 */
record KnownRange(@Nullable Instant from, @Nullable Instant until) {

    boolean includes(Instant start, SeriesStep step) {
        return this.from != null
                && this.until != null
                && start.plus(step.length()).isAfter(this.from)
                && !start.isAfter(this.until);
    }

    /** Whether nothing can be added before a moment any more. */
    boolean isComplete(Instant moment) {
        return this.until != null && !moment.isAfter(this.until);
    }
}
