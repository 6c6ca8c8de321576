package news.everyday.benchmark;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What wrk reported of one round.
 *
 * @param requests answers received
 * @param rate answers per second
 * @param p50 median latency as wrk prints it, e.g. {@code 1.20ms}
 * @param p99 99th percentile
 * @param failures answers other than 2xx and 3xx, and broken connections
 */
record LoadRound(long requests, double rate, String p50, String p99, long failures) {

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");

    private static final Pattern P50 = Pattern.compile("(?m)^\\s*50%\\s+(\\S+)");

    private static final Pattern P99 = Pattern.compile("(?m)^\\s*99%\\s+(\\S+)");

    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private static final Pattern BROKEN =
            Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

    static LoadRound parse(String output) {
        return new LoadRound(
                Long.parseLong(find(REQUESTS, output)),
                Double.parseDouble(find(RATE, output)),
                find(P50, output),
                find(P99, output),
                failures(output));
    }

    private static String find(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalArgumentException("wrk's report lacks " + pattern + ":\n" + output);
        }
        return matcher.group(1);
    }

    private static long failures(String output) {
        long failures = 0;
        Matcher refused = REFUSED.matcher(output);
        if (refused.find()) {
            failures += Long.parseLong(refused.group(1));
        }
        Matcher broken = BROKEN.matcher(output);
        if (broken.find()) {
            for (int group = 1; group <= broken.groupCount(); group++) {
                failures += Long.parseLong(broken.group(group));
            }
        }
        return failures;
    }
}
