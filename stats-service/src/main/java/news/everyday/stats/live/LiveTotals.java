package news.everyday.stats.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.counter.ViewCounter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Totals of all articles that somebody follows, looked up once for all of them while there is anybody.
 */
@Component
public class LiveTotals {

    private final ViewCounter counter;

    private final ArticleCatalogue articles;

    private final LiveProperties properties;

    /** Article → how many follow it. */
    private final Map<Long, Integer> followed = new ConcurrentHashMap<>();

    private final Flux<Map<Long, Long>> totals;

    LiveTotals(ViewCounter counter, ArticleCatalogue articles, LiveProperties properties) {
        this.counter = counter;
        this.articles = articles;
        this.properties = properties;
        this.totals = Flux.interval(properties.interval())
                .onBackpressureDrop()
                .concatMap(tick -> readFollowed(), 1)
                .publish()
                .refCount(1);
    }

    /**
     * The totals of these articles, at first all of them, then those that changed. Articles that aren't published (any more)
     * aren't in it. Silent while Redis can't say.
     */
    public Flux<Map<Long, Long>> follow(Set<Long> ids) {
        return Flux.using(() -> add(ids), all -> changes(ids), this::remove);
    }

    private Flux<Map<Long, Long>> changes(Set<Long> ids) {
        Map<Long, Long> told = new HashMap<>();
        return read(List.copyOf(ids))
                .concatWith(this.totals)
                .onBackpressureLatest()
                .map(totals -> news(totals, ids, told))
                .filter(changed -> !changed.isEmpty());
    }

    private static Map<Long, Long> news(Map<Long, Long> totals, Set<Long> ids, Map<Long, Long> told) {
        Map<Long, Long> changed = new HashMap<>();
        for (Long id : ids) {
            Long total = totals.get(id);
            if (total != null && !total.equals(told.put(id, total))) {
                changed.put(id, total);
            }
        }
        return changed;
    }

    private Mono<Map<Long, Long>> readFollowed() {
        return read(new ArrayList<>(this.followed.keySet()));
    }

    private Mono<Map<Long, Long>> read(List<Long> ids) {
        List<Long> published = ids.stream().filter(this.articles::isPublished).toList();
        return this.counter.totalsOf(published).onErrorResume(failure -> Mono.empty());
    }

    /** Whether there is room for these. */
    public boolean hasRoomFor(Set<Long> ids) {
        long others = ids.stream().filter(id -> !this.followed.containsKey(id)).count();
        return this.followed.size() + others <= this.properties.articles();
    }

    private Set<Long> add(Set<Long> ids) {
        ids.forEach(id -> this.followed.merge(id, 1, Integer::sum));
        return ids;
    }

    private void remove(Set<Long> ids) {
        ids.forEach(id -> this.followed.computeIfPresent(id, (key, count) -> (count == 1) ? null : count - 1));
    }
}
