package news.everyday.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import news.everyday.gateway.filter.Origin;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Renews each session once for all requests that bring the same refresh token (刷新令牌) at a time: a page sends several,
 * and each would use the token up. Other gateways do the same; member-service gives each of them a pair of its own.
 */
@Component
class SessionRenewals {

    private static final long REMEMBERED = 100_000;

    private final MemberSessionsClient members;

    private final Cache<String, Mono<Renewal>> recent;

    private final Cache<String, AtomicInteger> failures;

    private final int maxFailures;

    private final CircuitBreaker breaker;

    private final MeterRegistry meters;

    SessionRenewals(MemberSessionsClient members, SessionProperties properties, MeterRegistry meters) {
        this.members = members;
        this.recent = Caffeine.newBuilder()
                .expireAfterWrite(properties.remember())
                .maximumSize(REMEMBERED)
                .build();
        this.failures = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .maximumSize(REMEMBERED)
                .build();
        this.maxFailures = properties.failures();
        this.breaker = CircuitBreaker.of("renewal", breakerConfig());
        this.meters = meters;
    }

    private static CircuitBreakerConfig breakerConfig() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .waitDurationInOpenState(Duration.ofSeconds(2))
                .permittedNumberOfCallsInHalfOpenState(1)
                .writableStackTraceEnabled(false)
                .build();
    }

    /**
     * What became of a session; empty for an address that has guessed too often; an error when member-service can't
     * say.
     */
    Mono<Renewal> renew(String refreshToken, Origin origin) {
        AtomicInteger guesses = this.failures.getIfPresent(origin.network());
        if (guesses != null && guesses.get() >= this.maxFailures) {
            return Mono.empty();
        }
        return this.recent.get(sha256(refreshToken), key -> once(key, refreshToken, origin));
    }

    private Mono<Renewal> once(String key, String refreshToken, Origin origin) {
        return this.members
                .renew(refreshToken, origin)
                .transformDeferred(CircuitBreakerOperator.of(this.breaker))
                .doOnNext(renewal -> count(renewal, origin))
                .doOnError(failure -> forget(key, failure))
                .cache();
    }

    private void count(Renewal renewal, Origin origin) {
        this.meters
                .counter("news.gateway.sessions.renewals", "result", renewal.isOver() ? "over" : "renewed")
                .increment();
        if (renewal.isOver()) {
            this.failures.get(origin.network(), unknown -> new AtomicInteger()).incrementAndGet();
        }
    }

    private void forget(String key, Throwable failure) {
        this.recent.invalidate(key);
        String result = (failure instanceof CallNotPermittedException) ? "not-tried" : "failed";
        this.meters.counter("news.gateway.sessions.renewals", "result", result).increment();
    }

    private static String sha256(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java runtime has SHA-256", ex);
        }
    }
}
