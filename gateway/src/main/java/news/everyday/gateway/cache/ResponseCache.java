package news.everyday.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The answers that are kept, by weight: the least useful go first.
 *
 * <p>What shows articles is believed only from the moment on since which the article feed tells of every change. Without
 * the feed it is asked for anew each time, and the old answer only stands in for an error.
 */
@Component
class ResponseCache implements DisposableBean {

    /** Exactly as much as a body takes; the pool's size classes would waste a fifth. */
    private static final ByteBufAllocator OFF_HEAP = UnpooledByteBufAllocator.DEFAULT;

    /** Some ten thousand addresses of the usual length. */
    private static final DataSize MARKS = DataSize.ofMegabytes(2);

    private final Clock clock;

    private final Cache<CacheKey, KeptResponse> responses;

    /** Keys whose answers turned out to be unfit for keeping: nobody waits for anybody there. */
    private final Cache<CacheKey, Boolean> unshared;

    /** Numbers purges and changes in the order in which they come. */
    private final AtomicLong changes = new AtomicLong();

    /** The last purge. */
    private final AtomicLong purge = new AtomicLong();

    /** Keys that were just changed, and the number of that; for longer than any answer is on its way. */
    private final Cache<CacheKey, Long> changed;

    private volatile Instant followedSince = Instant.MAX;

    ResponseCache(CacheProperties properties, Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.responses = Caffeine.newBuilder()
                .maximumWeight(properties.weight().toBytes())
                .<CacheKey, KeptResponse>weigher((key, kept) -> kept.response().weight())
                .expireAfter(Expiry.<CacheKey, KeptResponse>writing(
                        (key, kept) -> kept.response().lifetime().total()))
                .<CacheKey, KeptResponse>removalListener((key, kept, cause) -> close(kept))
                .build();
        this.unshared = marks(Duration.ofSeconds(10));
        this.changed = marks(Duration.ofMinutes(1));
        meters.gauge("news.gateway.cache.entries", this.responses, Cache::estimatedSize);
        meters.gauge("news.gateway.cache.bytes", this.responses, ResponseCache::weightOf);
    }

    /** Bounded by what keys take: anybody can make up addresses, each as long as the server lets them be. */
    private static <V> Cache<CacheKey, V> marks(Duration life) {
        return Caffeine.newBuilder()
                .maximumWeight(MARKS.toBytes())
                .<CacheKey, V>weigher((key, mark) -> key.weight())
                .expireAfterWrite(life)
                .build();
    }

    private static void close(@Nullable KeptResponse kept) {
        if (kept != null) {
            kept.close();
        }
    }

    private static double weightOf(Cache<CacheKey, KeptResponse> responses) {
        return responses
                .policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    Optional<CachedResponse> find(CacheKey key) {
        return Optional.ofNullable(this.responses.getIfPresent(key)).map(KeptResponse::response);
    }

    /** What is kept, whether it may still be shown or not; {@code null} when nothing is, for the sake of speed. */
    @Nullable
    KeptResponse findKept(CacheKey key) {
        return this.responses.getIfPresent(key);
    }

    /** An old answer that is still better than an error. */
    Optional<CachedResponse> findStandIn(CacheKey key) {
        return find(key).filter(response -> response.mayReplaceAnError(this.clock.instant()));
    }

    boolean isFresh(CacheKey key, CachedResponse response) {
        return response.isFresh(this.clock.instant()) && isFollowed(key.showsArticles(), response);
    }

    boolean isFresh(KeptResponse kept, Instant now) {
        return kept.response().isFresh(now) && isFollowed(kept.showsArticles(), kept.response());
    }

    boolean mayBeRevalidatedBehind(CacheKey key, CachedResponse response) {
        return response.mayBeRevalidatedBehind(this.clock.instant()) && isFollowed(key.showsArticles(), response);
    }

    boolean mayBeRevalidatedBehind(KeptResponse kept, Instant now) {
        return kept.response().mayBeRevalidatedBehind(now) && isFollowed(kept.showsArticles(), kept.response());
    }

    private boolean isFollowed(boolean showsArticles, CachedResponse response) {
        return !showsArticles || !response.madeAt().isBefore(this.followedSince);
    }

    /**
     * Taken before an answer is fetched and given back when it is stored: a purge or a change of the same address in between
     * makes it worthless.
     */
    long stamp(CacheKey key) {
        Long change = this.changed.getIfPresent(key);
        return (change != null) ? Math.max(change, this.purge.get()) : this.purge.get();
    }

    void store(CacheKey key, CachedResponse response, long stamp) {
        if (stamp(key) != stamp) {
            return;
        }
        this.responses.put(key, kept(key, response));
        if (stamp(key) != stamp) {
            this.responses.invalidate(key);
        }
    }

    private static KeptResponse kept(CacheKey key, CachedResponse response) {
        return new KeptResponse(response, key.showsArticles(), OFF_HEAP);
    }

    void remove(CacheKey key) {
        this.responses.invalidate(key);
    }

    /** Somebody changed what is at this address: what is kept of it is gone, and what is on its way won't be kept. */
    void invalidate(CacheKey key) {
        this.changed.put(key, this.changes.incrementAndGet());
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
        countPurge();
        this.responses.asMap().keySet().stream()
                .filter(key -> key.isTouchedBy(articleIds))
                .forEach(key -> this.responses.asMap().computeIfPresent(key, ResponseCache::outdated));
    }

    private static KeptResponse outdated(CacheKey key, KeptResponse old) {
        return kept(key, old.response().outdated());
    }

    /** Drops everything that shows any article: where a withdrawn one is mentioned can't be known. */
    void purgeAllArticles() {
        countPurge();
        this.responses.asMap().keySet().removeIf(CacheKey::showsArticles);
    }

    private void countPurge() {
        this.purge.accumulateAndGet(this.changes.incrementAndGet(), Math::max);
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

    /** Gives back what is held outside the heap. */
    @Override
    public void destroy() {
        clear();
        this.responses.cleanUp();
    }
}
