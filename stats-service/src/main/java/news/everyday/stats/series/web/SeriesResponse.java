package news.everyday.stats.series.web;

import java.time.OffsetDateTime;
import java.util.List;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.series.Series;
import news.everyday.stats.series.SeriesRange;
import news.everyday.stats.series.SeriesScope;
import org.jspecify.annotations.Nullable;

/**
 * Views over time.
 *
 * @param views of all points together
 * @param asOf up to when (截至) everything is in it; absent when nothing is known yet
 */
record SeriesResponse(
        String scope,
        String step,
        OffsetDateTime from,
        OffsetDateTime to,
        long views,
        List<Point> points,
        @Nullable OffsetDateTime asOf) {

    static SeriesResponse from(SeriesScope scope, SeriesRange range, Series series) {
        return new SeriesResponse(
                scope.text(),
                range.step().name().toLowerCase(java.util.Locale.ROOT),
                NewsDay.at(range.from()),
                NewsDay.at(range.to()),
                series.views(),
                series.points().stream().map(Point::from).toList(),
                (series.asOf() != null) ? NewsDay.at(series.asOf()) : null);
    }

    /**
     * A bucket.
     *
     * @param at its start
     * @param uniqueVisitors an estimate; absent where it isn't known
     * @param partial true where more may come, else absent
     */
    record Point(
            OffsetDateTime at,
            long views,
            @Nullable Long uniqueVisitors,
            @Nullable Boolean partial) {

        static Point from(Series.Point point) {
            return new Point(
                    NewsDay.at(point.start()), point.views(), point.uniqueVisitors(), point.partial() ? true : null);
        }
    }
}
