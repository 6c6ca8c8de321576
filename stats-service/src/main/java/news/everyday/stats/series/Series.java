package news.everyday.stats.series;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Views over time.
 *
 * @param points one per bucket of which we know, those without views included
 * @param asOf up to when everything is in it; null when nothing is known yet
 */
public record Series(List<Point> points, @Nullable Instant asOf) {

    /**
     * Fills in the buckets in which nobody looked. What was before we counted, and what is to come, is unknown and left out.
     */
    static Series of(SeriesRange range, KnownRange known, Map<Instant, Counts> counts) {
        List<Point> points = range.starts()
                .filter(start -> known.includes(start, range.step()))
                .map(start -> Point.of(start, counts.getOrDefault(start, Counts.NONE), range.step(), known))
                .toList();
        return new Series(points, known.until());
    }

    public long views() {
        return this.points.stream().mapToLong(Point::views).sum();
    }

    /** Of the last bucket; null where it isn't known. */
    @Nullable
    Long uniqueVisitors() {
        return this.points.isEmpty()
                ? null
                : this.points.get(this.points.size() - 1).uniqueVisitors();
    }

    /**
     * A bucket.
     *
     * @param uniqueVisitors estimated; null where it isn't known
     * @param partial whether more may come
     */
    public record Point(Instant start, long views, @Nullable Long uniqueVisitors, boolean partial) {

        private static Point of(Instant start, Counts counts, SeriesStep step, KnownRange known) {
            return new Point(
                    start, counts.views(), counts.uniqueVisitors(), !known.isComplete(start.plus(step.length())));
        }
    }

    /** What a store has of a bucket. */
    record Counts(long views, @Nullable Long uniqueVisitors) {

        static final Counts NONE = new Counts(0, null);
    }
}
