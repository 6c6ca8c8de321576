package news.everyday.gateway.cache;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A {@code Cache-Control} header (RFC 9111, RFC 5861): names in lower case, values without quotes, empty where none. */
record CacheDirectives(Map<String, String> values) {

    private static final Duration LONGEST = Duration.ofDays(365);

    static CacheDirectives parse(List<String> headers) {
        Map<String, String> values = new HashMap<>();
        for (String directive : String.join(",", headers).split(",")) {
            String[] parts = directive.split("=", 2);
            String value = (parts.length == 2) ? parts[1].trim().replace("\"", "") : "";
            values.putIfAbsent(parts[0].trim().toLowerCase(Locale.ROOT), value);
        }
        return new CacheDirectives(values);
    }

    boolean has(String name) {
        return this.values.containsKey(name);
    }

    boolean hasAny(List<String> names) {
        return names.stream().anyMatch(this::has);
    }

    /** A number of seconds; zero when it can't be read, as the RFC wants; empty when the directive isn't there. */
    Optional<Duration> seconds(String name) {
        return Optional.ofNullable(this.values.get(name)).map(CacheDirectives::toDuration);
    }

    private static Duration toDuration(String seconds) {
        if (!seconds.matches("\\d{1,18}")) {
            return Duration.ZERO;
        }
        Duration duration = Duration.ofSeconds(Long.parseLong(seconds));
        return (duration.compareTo(LONGEST) < 0) ? duration : LONGEST;
    }
}
