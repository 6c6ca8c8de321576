package news.everyday.stats.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.everyday.stats.config.NewsDay;

/** Counting as one would write it without Redis, batches and bytes: what the script must agree with. */
final class CountingModel {

    private final long windowTenths;

    private final Map<Pair, List<Long>> countedAt = new HashMap<>();

    private final Map<Long, Long> totals = new HashMap<>();

    private final Map<String, Set<Long>> visitors = new HashMap<>();

    CountingModel(long windowTenths) {
        this.windowTenths = windowTenths;
    }

    /** Whether the view counts. */
    boolean count(long article, long visitor, Instant at) {
        long tenths = at.toEpochMilli() / 100;
        List<Long> earlier = this.countedAt.computeIfAbsent(new Pair(article, visitor), pair -> new ArrayList<>());
        if (earlier.stream().anyMatch(counted -> Math.abs(tenths - counted) < this.windowTenths)) {
            return false;
        }
        earlier.add(tenths);
        this.totals.merge(article, 1L, Long::sum);
        this.visitors
                .computeIfAbsent(article + "@" + NewsDay.of(at), day -> new HashSet<>())
                .add(visitor);
        return true;
    }

    long total(long article) {
        return this.totals.getOrDefault(article, 0L);
    }

    int visitors(long article, Instant day) {
        return this.visitors
                .getOrDefault(article + "@" + NewsDay.of(day), Set.of())
                .size();
    }

    /** Who looked just now is forgotten with Redis; what was counted isn't. */
    void forgetWindows() {
        this.countedAt.clear();
    }

    private record Pair(long article, long visitor) {}
}
