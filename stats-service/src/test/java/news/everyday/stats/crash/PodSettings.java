package news.everyday.stats.crash;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import news.everyday.stats.testing.FeedStub;

/**
 * How a pod is started.
 *
 * @param environment its variables
 */
record PodSettings(Map<String, String> environment) {

    /** @param database a name of its own, as everything stored is counted */
    static PodSettings of(String database, FeedStub feed, Path journal) {
        return new PodSettings(Map.of(
                "SPRING_APPLICATION_NAME",
                database.replace('_', '-') + "-service",
                "NEWS_SERVICES_ARTICLE",
                feed.address(),
                "NEWS_SERVICES_COMMENT",
                feed.address(),
                "NEWS_SECURITY_SERVICETOKEN",
                "killed-0123456789-0123456789-0123456789",
                "NEWS_STATS_VISITORSECRET",
                "killed-0123456789-0123456789",
                // Readers repeat a view whose answer they didn't get.
                "NEWS_STATS_DEDUPWINDOW",
                "1h",
                "NEWS_STATS_VISITORINTERVAL",
                "2s",
                "NEWS_STATS_JOURNAL_DIRECTORY",
                journal.toString()));
    }

    /** @param postgres and {@code redis}: {@code host:port} */
    PodSettings on(String postgres, String redis) {
        return with(Map.of("NEWS_TEST_POSTGRES", postgres, "NEWS_TEST_REDIS", redis));
    }

    PodSettings with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(this.environment);
        all.putAll(more);
        return new PodSettings(all);
    }
}
