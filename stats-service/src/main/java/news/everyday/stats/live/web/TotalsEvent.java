package news.everyday.stats.live.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import news.everyday.stats.config.NewsDay;

/** Totals that changed. */
record TotalsEvent(List<Item> items, OffsetDateTime asOf) {

    static TotalsEvent from(Map<Long, Long> totals, Instant asOf) {
        List<Item> items = totals.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(total -> new Item(total.getKey().toString(), total.getValue()))
                .toList();
        return new TotalsEvent(items, NewsDay.at(asOf));
    }

    /** One article's total. */
    record Item(String articleId, long views) {}
}
