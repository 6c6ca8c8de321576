package news.everyday.stats.origin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells by its host name what kind of place sent a reader; the list is {@code origin/referrers.txt}. */
@Component
class ReferrerHosts {

    private static final String ANY_ENDING = ".*";

    /** Domain, or name and {@code .*}, to class. */
    private final Map<String, Referrer> domains = new HashMap<>();

    ReferrerHosts() {
        try (InputStream file =
                Objects.requireNonNull(ReferrerHosts.class.getResourceAsStream("/origin/referrers.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(entry -> this.domains.put(entry[1], Referrer.valueOf(entry[0].toUpperCase(Locale.ROOT))));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    Referrer classOf(String host) {
        String domain = host.toLowerCase(Locale.ROOT);
        while (true) {
            Referrer found = find(domain);
            if (found != null) {
                return found;
            }
            int dot = domain.indexOf('.');
            if (dot < 0) {
                return Referrer.OTHER;
            }
            domain = domain.substring(dot + 1);
        }
    }

    /** {@code google.com.hk} is one of {@code google.*}, {@code google.evil.example} isn't. */
    private @Nullable Referrer find(String domain) {
        Referrer exact = this.domains.get(domain);
        int dot = domain.indexOf('.');
        if (exact != null || dot < 0 || !isEnding(domain, dot + 1)) {
            return exact;
        }
        return this.domains.get(domain.substring(0, dot) + ANY_ENDING);
    }

    /** A top-level domain, or one below a two-letter one such as {@code com.hk}. */
    private static boolean isEnding(String domain, int from) {
        int dot = domain.indexOf('.', from);
        return dot < 0 || (dot - from <= 3 && domain.length() - dot == 3);
    }
}
