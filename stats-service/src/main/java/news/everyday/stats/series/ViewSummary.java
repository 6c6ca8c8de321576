package news.everyday.stats.series;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much something is read.
 *
 * @param views ever
 * @param asOf up to when everything is in it; null when nothing is known yet
 */
public record ViewSummary(
        SeriesScope scope,
        long views,
        long viewsToday,
        @Nullable Instant asOf) {

    static ViewSummary of(SeriesScope scope, long views, Series today) {
        return new ViewSummary(scope, views, today.views(), today.asOf());
    }
}
