package news.everyday.stats.series.web;

import java.time.OffsetDateTime;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.series.ExportRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of an export.
 *
 * @param at start of the hour or day
 */
record ExportedViews(
        OffsetDateTime at,
        String articleId,
        String headline,
        String channel,
        @Nullable String station,
        long views) {

    static ExportedViews from(ExportRow row) {
        return new ExportedViews(
                NewsDay.at(row.start()),
                Long.toString(row.articleId()),
                row.headline(),
                row.channel(),
                row.station(),
                row.views());
    }
}
