package news.everyday.stats.counter;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is added to one article's hour; views and visitors travel as two deltas, but a row is written once. */
record HourRow(long articleId, long hour, long views, long visitors) {

    static Collection<HourRow> from(List<Delta> deltas) {
        Map<String, HourRow> rows = new LinkedHashMap<>();
        for (Delta delta : deltas) {
            rows.merge(delta.articleId() + ":" + delta.hour(), of(delta), HourRow::plus);
        }
        return rows.values();
    }

    private static HourRow of(Delta delta) {
        return delta.isOfVisitors()
                ? new HourRow(delta.articleId(), delta.hour(), 0, delta.count())
                : new HourRow(delta.articleId(), delta.hour(), delta.count(), 0);
    }

    private HourRow plus(HourRow other) {
        return new HourRow(this.articleId, this.hour, this.views + other.views, this.visitors + other.visitors);
    }
}
