package news.everyday.gateway.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import news.everyday.gateway.ratelimit.Lease.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The shared buckets, without a question to Redis for each request. N gateways that all meet the same client hold at most
 * N tenths of its bucket in advance, for a second.
 */
@Component
class Leases {

    private final RedisBuckets shared;

    private final Cache<Key, Lease> leases;

    Leases(RedisBuckets shared, LimitProperties properties) {
        this.shared = shared;
        this.leases = Caffeine.newBuilder()
                .maximumSize(properties.localBuckets())
                .expireAfterAccess(Duration.ofMinutes(1))
                .build();
    }

    /** A verdict when there is one at once. */
    @Nullable
    Verdict takeAtOnce(Bucket bucket, String owner) {
        return leaseOf(bucket, owner).take(nowMicros());
    }

    /** One verdict; an error when Redis can't say. All requests that need to know share one question. */
    Mono<Verdict> take(Bucket bucket, String owner, QuestionGuard guard) {
        Lease lease = leaseOf(bucket, owner);
        return Mono.defer(() -> {
            Verdict verdict = lease.take(nowMicros());
            return (verdict != null)
                    ? Mono.just(verdict)
                    : lease.shared(guard.around(ask(lease, bucket, owner))).then(take(bucket, owner, guard));
        });
    }

    private Mono<Void> ask(Lease lease, Bucket bucket, String owner) {
        return Mono.defer(() -> {
            Question question = lease.ask(nowMicros());
            return this.shared
                    .lease(bucket, owner, question)
                    .doOnNext(grant -> lease.answered(grant.tokens(), grant.untilFull(), nowMicros()))
                    .then();
        });
    }

    private Lease leaseOf(Bucket bucket, String owner) {
        return this.leases.get(new Key(bucket.name(), owner), key -> new Lease(bucket));
    }

    private static long nowMicros() {
        return System.nanoTime() / 1_000;
    }

    /** What stands between a question and Redis: how long it may take, and whether it is asked at all. */
    @FunctionalInterface
    interface QuestionGuard {

        Mono<Void> around(Mono<Void> question);
    }

    private record Key(String bucket, String owner) {}
}
