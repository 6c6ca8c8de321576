package news.everyday.local.traffic;

import java.net.URI;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Function;
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
            String value = rest.next();
            switch (option) {
                case "--rate" -> rate = number(option, value, Double::parseDouble);
                case "--seconds" -> seconds = number(option, value, Long::parseLong);
                case "--gateway" -> gateway = address(value);
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        return new TrafficOptions(gateway, rate, seconds);
    }

    private static <N extends Number> N number(String option, String value, Function<String, N> parser) {
        try {
            return parser.apply(value);
        } catch (NumberFormatException ex) {
            throw new IllegalArgumentException(option + " needs a number, not " + value + ".");
        }
    }

    private static URI address(String value) {
        if (!value.matches("https?://[^/\\s]+/?")) {
            throw new IllegalArgumentException(
                    "--gateway needs an address such as http://localhost:8080, not " + value + ".");
        }
        return URI.create(value);
    }
}
