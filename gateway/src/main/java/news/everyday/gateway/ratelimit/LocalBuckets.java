package news.everyday.gateway.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** The buckets of this gateway alone, for when Redis can't say. */
@Component
class LocalBuckets {

    private final Clock clock;

    private final Cache<String, AtomicLong> fullAt;

    LocalBuckets(LimitProperties properties, Clock clock) {
        this.clock = clock;
        this.fullAt = Caffeine.newBuilder()
                .maximumSize(properties.localBuckets())
                .expireAfterAccess(Duration.ofHours(1))
                .build();
    }

    Verdict take(Bucket bucket, String owner) {
        AtomicLong kept = this.fullAt.get(bucket.name() + ":" + owner, key -> new AtomicLong());
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, this.clock.instant());
        while (true) {
            long before = kept.get();
            Verdict verdict = bucket.take(before, now);
            if (!verdict.allowed() || kept.compareAndSet(before, Math.max(before, now) + bucket.intervalMicros())) {
                return verdict;
            }
        }
    }
}
