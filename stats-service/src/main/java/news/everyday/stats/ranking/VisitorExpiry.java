package news.everyday.stats.ranking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.counter.Delta;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.StatsRedis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets the unique visitors of a day expire after the next. Once per article and day, not with every view; a pod that has
 * just taken over does it once more, which changes nothing.
 */
@Component
class VisitorExpiry {

    private static final Duration KEPT = Duration.ofDays(2);

    private static final int AT_ONCE = 64;

    private final StatsRedis redis;

    private final Set<Long> done = ConcurrentHashMap.newKeySet();

    private volatile LocalDate day = LocalDate.EPOCH;

    VisitorExpiry(StatsRedis redis) {
        this.redis = redis;
    }

    Mono<Void> expire(Shard shard, Collection<Delta> deltas, Instant now) {
        LocalDate today = NewsDay.of(now);
        if (!today.equals(this.day)) {
            this.done.clear();
            this.day = today;
        }
        return Flux.fromIterable(deltas)
                .filter(delta -> !this.done.contains(delta.articleId()))
                .flatMap(delta -> expire(shard, today, delta.articleId()), AT_ONCE)
                .then();
    }

    private Mono<Boolean> expire(Shard shard, LocalDate today, long articleId) {
        String key = shard.keys().visitors(DateTimeFormatter.BASIC_ISO_DATE.format(today), articleId);
        return this.redis.run(redis -> redis.expire(key, KEPT)).doOnNext(found -> remember(found, articleId));
    }

    private void remember(boolean found, long articleId) {
        if (found) {
            this.done.add(articleId);
        }
    }
}
