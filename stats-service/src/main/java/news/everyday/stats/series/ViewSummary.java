package news.everyday.stats.series;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much something is read.
 *
 * @param views ever
 * @param uniqueVisitorsToday estimated; null when it isn't known
 * @param botViewsToday by known crawlers and prefetches, not among the views
 * @param originsToday where today's views came from; null for an article
 * @param asOf up to when everything is in it; null when nothing is known yet
 */
public record ViewSummary(
        SeriesScope scope,
        long views,
        long viewsToday,
        @Nullable Long uniqueVisitorsToday,
        long botViewsToday,
        @Nullable Origins originsToday,
        @Nullable Instant asOf) {

    static ViewSummary of(SeriesScope scope, long views, long botsToday, Optional<Origins> originsToday, Series today) {
        return new ViewSummary(
                scope,
                views,
                today.views(),
                today.uniqueVisitors(),
                botsToday,
                originsToday.orElse(null),
                today.asOf());
    }
}
