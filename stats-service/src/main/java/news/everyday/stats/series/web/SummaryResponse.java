package news.everyday.stats.series.web;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.origin.Device;
import news.everyday.stats.origin.Referrer;
import news.everyday.stats.series.Origins;
import news.everyday.stats.series.ViewSummary;
import org.jspecify.annotations.Nullable;

/**
 * How much something is read: ever, and today.
 *
 * @param uniqueVisitorsToday estimated, up to half a minute older than the views; absent when it isn't known
 * @param botViewsToday by known crawlers and prefetches, not among the views
 * @param referrersToday where today's views came from; absent for an article
 * @param devicesToday on what they were read; absent for an article
 */
record SummaryResponse(
        String scope,
        long views,
        long viewsToday,
        @Nullable Long uniqueVisitorsToday,
        long botViewsToday,
        @Nullable Map<String, Long> referrersToday,
        @Nullable Map<String, Long> devicesToday,
        @Nullable OffsetDateTime asOf) {

    static SummaryResponse from(ViewSummary summary) {
        Origins origins = summary.originsToday();
        return new SummaryResponse(
                summary.scope().text(),
                summary.views(),
                summary.viewsToday(),
                summary.uniqueVisitorsToday(),
                summary.botViewsToday(),
                (origins != null) ? words(origins.referrers(), Referrer::word) : null,
                (origins != null) ? words(origins.devices(), Device::word) : null,
                (summary.asOf() != null) ? NewsDay.at(summary.asOf()) : null);
    }

    private static <K> Map<String, Long> words(Map<K, Long> counts, Function<K, String> word) {
        Map<String, Long> words = new LinkedHashMap<>();
        counts.forEach((key, count) -> words.put(word.apply(key), count));
        return words;
    }
}
