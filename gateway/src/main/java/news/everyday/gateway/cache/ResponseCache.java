package news.everyday.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * The answers that are kept, by weight: the least useful go first.
 *
 * <p>What shows articles is believed only from the moment on since which the article feed tells of every change. Without
 * the feed it is asked for anew each time, and the old answer only stands in for an error.
 */
@Component
class ResponseCache {

    private final Clock clock;

    private final Cache<CacheKey, CachedResponse> responses;

    /** Keys whose answers turned out to be unfit for keeping: nobody waits for anybody there. */
    private final Cache<CacheKey, Boolean> unshared;

    private final AtomicLong purges = new AtomicLong();

    private volatile Instant followedSince = Instant.MAX;

    ResponseCache(CacheProperties properties, Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.responses = Caffeine.newBuilder()
                .maximumWeight(properties.weight().toBytes())
                .<CacheKey, CachedResponse>weigher((key, response) -> response.weight())
                .expireAfter(Expiry.<CacheKey, CachedResponse>writing(
                        (key, response) -> response.lifetime().total()))
                .build();
        this.unshared = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofSeconds(10))
                .build();
        meters.gauge("news.gateway.cache.entries", this.responses, Cache::estimatedSize);
    }

    Optional<CachedResponse> find(CacheKey key) {
        return Optional.ofNullable(this.responses.getIfPresent(key));
    }

    /** An old answer that is still better than an error. */
    Optional<CachedResponse> findStandIn(CacheKey key) {
        return find(key).filter(response -> response.mayReplaceAnError(this.clock.instant()));
    }

    boolean isFresh(CacheKey key, CachedResponse response) {
        return response.isFresh(this.clock.instant()) && isFollowed(key, response);
    }

    boolean mayBeRevalidatedBehind(CacheKey key, CachedResponse response) {
        return response.mayBeRevalidatedBehind(this.clock.instant()) && isFollowed(key, response);
    }

    private boolean isFollowed(CacheKey key, CachedResponse response) {
        return !key.showsArticles() || !response.madeAt().isBefore(this.followedSince);
    }

    /** Taken before an answer is fetched and given back when it is stored: a purge in between makes it worthless. */
    long stamp() {
        return this.purges.get();
    }

    void store(CacheKey key, CachedResponse response, long stamp) {
        if (this.purges.get() != stamp) {
            return;
        }
        this.responses.put(key, response);
        if (this.purges.get() != stamp) {
            this.responses.invalidate(key);
        }
    }

    void remove(CacheKey key) {
        this.responses.invalidate(key);
    }

    void markUnshared(CacheKey key) {
        this.unshared.put(key, true);
    }

    boolean isUnshared(CacheKey key) {
        return this.unshared.getIfPresent(key) != null;
    }

    /** What shows these articles must be fetched anew; the old answer only stands in for an error. */
    void outdate(Set<String> articleIds) {
        this.purges.incrementAndGet();
        this.responses.asMap().keySet().stream()
                .filter(key -> key.isTouchedBy(articleIds))
                .forEach(key -> this.responses.asMap().computeIfPresent(key, (same, old) -> old.outdated()));
    }

    /** Drops everything that shows any article: where a withdrawn one is mentioned can't be known. */
    void purgeAllArticles() {
        this.purges.incrementAndGet();
        this.responses.asMap().keySet().removeIf(CacheKey::showsArticles);
    }

    void followFeed() {
        this.followedSince = this.clock.instant();
    }

    void loseFeed() {
        this.followedSince = Instant.MAX;
    }

    boolean isFeedFollowed() {
        return this.followedSince != Instant.MAX;
    }

    void clear() {
        this.responses.invalidateAll();
        this.unshared.invalidateAll();
    }
}
