package news.everyday.stats.ranking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.everyday.stats.counter.Delta;

/**
 * Deltas without the views that are to raise no board.
 *
 * @param leftOut article → how many were left out
 */
record RaisingDeltas(List<Delta> deltas, Map<Long, Long> leftOut) {

    /** Only live views are damped, never an import of earlier ones. */
    private static final long HOURS = 2;

    private static final Comparator<Delta> NEWEST_FIRST =
            Comparator.comparingLong(Delta::hour).reversed();

    /** @param damped article → views to leave out, if there are so many */
    static RaisingDeltas of(Collection<Delta> deltas, Map<Long, Long> damped, Instant now) {
        if (damped.isEmpty()) {
            return new RaisingDeltas(List.copyOf(deltas), Map.of());
        }
        RaisingDeltas raising = new RaisingDeltas(new ArrayList<>(deltas.size()), new HashMap<>());
        deltas.stream().sorted(NEWEST_FIRST).forEach(delta -> raising.add(delta, damped, now));
        return raising;
    }

    private void add(Delta delta, Map<Long, Long> damped, Instant now) {
        long out = isLive(delta, now) ? Math.min(stillOwed(delta, damped), delta.count()) : 0;
        if (out > 0) {
            this.leftOut.merge(delta.articleId(), out, Long::sum);
        }
        this.deltas.add(delta.minus(out));
    }

    private long stillOwed(Delta delta, Map<Long, Long> damped) {
        long owed = damped.getOrDefault(delta.articleId(), 0L);
        return Math.max(owed - this.leftOut.getOrDefault(delta.articleId(), 0L), 0);
    }

    private static boolean isLive(Delta delta, Instant now) {
        return !delta.isOfVisitors() && now.getEpochSecond() / 3600 - delta.hour() < HOURS;
    }
}
