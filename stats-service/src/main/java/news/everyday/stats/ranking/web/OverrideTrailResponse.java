package news.everyday.stats.ranking.web;

import java.time.OffsetDateTime;
import java.util.List;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.ranking.override.BoardOverride.Act;
import org.jspecify.annotations.Nullable;

/** The trail (操作记录) of a board, newest first. */
record OverrideTrailResponse(List<Item> items, @Nullable String next) {

    static OverrideTrailResponse from(List<Act> acts, int limit) {
        String next = (acts.size() == limit) ? Long.toString(acts.get(limit - 1).id()) : null;
        return new OverrideTrailResponse(acts.stream().map(Item::from).toList(), next);
    }

    /**
     * One decision.
     *
     * @param action {@code PIN}, {@code SUPPRESS} or {@code LIFT}
     * @param until when it was to end, or, lifted, ended
     */
    record Item(
            String id,
            String articleId,
            String action,
            String reason,
            @Nullable OffsetDateTime until,
            OverrideResponse.By by,
            OffsetDateTime at) {

        static Item from(Act act) {
            return new Item(
                    Long.toString(act.id()),
                    Long.toString(act.articleId()),
                    act.action().name(),
                    act.reason(),
                    (act.until() != null) ? NewsDay.at(act.until()) : null,
                    OverrideResponse.By.from(act.by()),
                    NewsDay.at(act.at()));
        }
    }
}
