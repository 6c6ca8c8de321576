package news.everyday.benchmark;

import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How to measure.
 *
 * @param duration of one scenario's round
 * @param warmUp how long a scenario runs before it is measured; a service needs 20 s to be warm
 * @param only parts of scenarios' names, separated by {@code ;}, to run just those; null for all
 * @param results file that takes the table; null for none
 * @param redis program of the Redis to measure with; null for the embedded one
 */
record BenchmarkOptions(
        Duration duration,
        Duration warmUp,
        @Nullable String only,
        @Nullable String results,
        @Nullable String redis) {

    static BenchmarkOptions parse(String... arguments) {
        BenchmarkOptions options =
                new BenchmarkOptions(Duration.ofSeconds(15), Duration.ofSeconds(20), null, null, null);
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options = options.with(arguments[i], arguments[i + 1]);
        }
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("Every option takes a value");
        }
        return options;
    }

    private BenchmarkOptions with(String name, String value) {
        return switch (name) {
            case "--seconds" -> new BenchmarkOptions(seconds(value), this.warmUp, this.only, this.results, this.redis);
            case "--warm-up" ->
                new BenchmarkOptions(this.duration, seconds(value), this.only, this.results, this.redis);
            case "--only" -> new BenchmarkOptions(this.duration, this.warmUp, value, this.results, this.redis);
            case "--results" -> new BenchmarkOptions(this.duration, this.warmUp, this.only, value, this.redis);
            case "--redis" -> new BenchmarkOptions(this.duration, this.warmUp, this.only, this.results, value);
            default -> throw new IllegalArgumentException("Unknown option " + name);
        };
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(Long.parseLong(value));
    }

    boolean wants(String scenario) {
        return this.only == null || Stream.of(this.only.split(";")).anyMatch(scenario::contains);
    }
}
