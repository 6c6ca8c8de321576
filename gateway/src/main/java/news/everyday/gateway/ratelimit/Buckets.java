package news.everyday.gateway.ratelimit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The shared buckets, and the local ones when Redis is slow or gone: a limit must never become the outage. After a few
 * failures Redis isn't even asked for a while.
 */
@Component
class Buckets {

    private final Leases shared;

    private final LocalBuckets local;

    private final Duration patience;

    private final CircuitBreaker breaker;

    private final Counter decidedLocally;

    Buckets(Leases shared, LocalBuckets local, LimitProperties properties, MeterRegistry meters) {
        this.shared = shared;
        this.local = local;
        this.patience = properties.redisPatience();
        this.breaker = CircuitBreaker.of("redis", breakerConfig(properties.redisPause()));
        this.decidedLocally = meters.counter("news.gateway.limits.local");
    }

    private static CircuitBreakerConfig breakerConfig(Duration pause) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(3)
                .waitDurationInOpenState(pause)
                .permittedNumberOfCallsInHalfOpenState(1)
                .writableStackTraceEnabled(false)
                .build();
    }

    /** The verdict, when nobody needs to be asked for it. */
    @Nullable
    Verdict takeAtOnce(Bucket bucket, String owner) {
        return this.shared.takeAtOnce(bucket, owner);
    }

    /** One verdict, always, and within the time set. */
    Mono<Verdict> take(Bucket bucket, String owner) {
        return this.shared
                .take(bucket, owner, this::guarded)
                .timeout(this.patience)
                .onErrorResume(unavailable -> Mono.fromSupplier(() -> takeLocally(bucket, owner)));
    }

    private Mono<Void> guarded(Mono<Void> question) {
        return question.timeout(this.patience).transformDeferred(CircuitBreakerOperator.of(this.breaker));
    }

    private Verdict takeLocally(Bucket bucket, String owner) {
        this.decidedLocally.increment();
        return this.local.take(bucket, owner);
    }
}
