package news.everyday.gateway.cache;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Decides what may be kept, and for how long. What doesn't say that it may be is not. */
@Component
final class StoragePolicy {

    private static final List<String> FORBIDDING = List.of("no-store", "private", "no-cache");

    private static final List<String> STRICT = List.of("must-revalidate", "proxy-revalidate");

    private final Duration staleIfError;

    private final Duration notFound;

    StoragePolicy(CacheProperties properties) {
        this.staleIfError = properties.staleIfError();
        this.notFound = properties.notFound();
    }

    /** Empty when the answer must not be kept. */
    Optional<Lifetime> lifetimeOf(int status, HttpHeaders headers) {
        CacheDirectives directives = CacheDirectives.parse(headers.getOrEmpty(HttpHeaders.CACHE_CONTROL));
        if (directives.hasAny(FORBIDDING) || isPersonal(headers)) {
            return Optional.empty();
        }
        Optional<Duration> fresh = directives.seconds("s-maxage").or(() -> directives.seconds("max-age"));
        return fresh.flatMap(duration -> lifetimeOf(status, duration, directives));
    }

    private Optional<Lifetime> lifetimeOf(int status, Duration fresh, CacheDirectives directives) {
        return switch (status) {
            case 200, 301 -> Optional.of(lifetime(fresh, directives));
            case 404 -> Optional.of(new Lifetime(shorter(fresh, this.notFound), Duration.ZERO, Duration.ZERO));
            default -> Optional.empty();
        };
    }

    private Lifetime lifetime(Duration fresh, CacheDirectives directives) {
        if (directives.hasAny(STRICT)) {
            return new Lifetime(fresh, Duration.ZERO, Duration.ZERO);
        }
        return new Lifetime(
                fresh,
                directives.seconds("stale-while-revalidate").orElse(Duration.ZERO),
                directives.seconds("stale-if-error").orElse(this.staleIfError));
    }

    private static boolean isPersonal(HttpHeaders headers) {
        return headers.containsHeader(HttpHeaders.SET_COOKIE)
                || !headers.getVary().stream().allMatch(HttpHeaders.ACCEPT_ENCODING::equalsIgnoreCase);
    }

    private static Duration shorter(Duration one, Duration other) {
        return (one.compareTo(other) < 0) ? one : other;
    }
}
