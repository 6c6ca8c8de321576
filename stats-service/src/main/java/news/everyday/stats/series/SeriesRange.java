package news.everyday.stats.series;

import java.time.Instant;
import java.util.stream.Stream;

/**
 * The buckets that are asked for.
 *
 * @param from start of the first
 * @param to before which they start
 */
public record SeriesRange(SeriesStep step, Instant from, Instant to) {

    /** The whole buckets round a range. */
    public static SeriesRange around(SeriesStep step, Instant from, Instant to) {
        Instant last = step.floor(to.minusNanos(1));
        return new SeriesRange(step, step.floor(from), last.plus(step.length()));
    }

    public boolean isTooLong() {
        return this.from.plus(this.step.longest().plus(this.step.length())).isBefore(this.to);
    }

    /** The starts of all buckets. */
    Stream<Instant> starts() {
        return Stream.iterate(this.from, start -> start.isBefore(this.to), start -> start.plus(this.step.length()));
    }
}
