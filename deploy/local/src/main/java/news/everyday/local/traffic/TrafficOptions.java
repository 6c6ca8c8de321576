package news.everyday.local.traffic;

import java.net.URI;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * How much traffic, and where to.
 *
 * @param gateway null for the one that runs on the data folder
 * @param perSecond views sent a second
 * @param seconds how long
 */
record TrafficOptions(@Nullable URI gateway, double perSecond, long seconds) {

    static final String USAGE =
            "Usage: deploy/local/traffic [--rate VIEWS_PER_SECOND (20)] [--seconds N (600)] [--gateway URL]";

    TrafficOptions {
        if (perSecond <= 0 || perSecond > 5_000) {
            throw new IllegalArgumentException("--rate must lie above 0 and be at most 5000.");
        }
        if (seconds < 1) {
            throw new IllegalArgumentException("--seconds must be at least 1.");
        }
    }

    static TrafficOptions parse(String[] arguments) {
        URI gateway = null;
        double rate = 20;
        long seconds = 600;
        Iterator<String> rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(USAGE);
            }
            switch (option) {
                case "--rate" -> rate = Double.parseDouble(rest.next());
                case "--seconds" -> seconds = Long.parseLong(rest.next());
                case "--gateway" -> gateway = URI.create(rest.next());
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        return new TrafficOptions(gateway, rate, seconds);
    }
}
