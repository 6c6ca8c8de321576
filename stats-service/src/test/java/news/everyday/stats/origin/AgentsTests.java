package news.everyday.stats.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentsTests {

    private static final Agents AGENTS = new Agents(new CrawlerList());

    static List<String> readers() throws IOException {
        return lines("readers.txt");
    }

    static List<String> crawlers() throws IOException {
        return lines("crawlers.txt");
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(AgentsTests.class.getResourceAsStream("/origin/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /** Precision: a reader who isn't counted is worse than a crawler that is. */
    @ParameterizedTest
    @MethodSource("readers")
    void takesNoReaderForACrawlerAndKnowsTheDevice(String line) {
        String[] parts = line.split(" ", 2);

        assertThat(AGENTS.deviceOf(parts[1], false)).isEqualTo(Device.valueOf(parts[0].toUpperCase(Locale.ROOT)));
    }

    /** Recall: 95 of 100, so that a new crawler in the list doesn't have to wait for the one who teaches us to know it. */
    @Test
    void knowsCrawlers() throws IOException {
        List<String> missed = crawlers().stream()
                .filter(agent -> AGENTS.deviceOf(agent, false) != Device.BOT)
                .toList();

        assertThat(missed)
                .as("crawlers taken for readers")
                .hasSizeLessThanOrEqualTo(crawlers().size() * 5 / 100);
    }

    /** Somebody reads through them; to take them all for crawlers would uncount the apps of others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "okhttp/4.12.0",
                "curl/8.5.0",
                "python-requests/2.32.3",
                "Java-http-client/21.0.2",
                "Apache-HttpClient/4.5.14 (Java/17.0.9)",
                "axios/1.7.7",
                "Go-http-client/1.1"
            })
    void takesAProgramForAnApp(String agent) {
        assertThat(AGENTS.deviceOf(agent, true)).isEqualTo(Device.APP);
        assertThat(AGENTS.deviceOf(agent, false)).isEqualTo(Device.APP);
    }

    @Test
    void takesWhoOnlyNamesAVisitorForAnApp() {
        assertThat(AGENTS.deviceOf(null, true)).isEqualTo(Device.APP);
    }

    @Test
    void takesNoCrawlerForAnAppWhateverItNames() {
        String googlebot = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

        assertThat(AGENTS.deviceOf(googlebot, true)).isEqualTo(Device.BOT);
    }

    @Test
    void countsWhoSaysNothing() {
        assertThat(AGENTS.deviceOf(null, false)).isEqualTo(Device.DESKTOP);
        assertThat(AGENTS.deviceOf("", false)).isEqualTo(Device.DESKTOP);
    }

    /** An expression that goes wild on a made-up agent would stop an event loop. */
    @Test
    @Timeout(60)
    void isNeverLongOverAnAgent() {
        List<String> nasty = List.of(
                "Mozilla/5.0 (Linux; Android " + "1".repeat(4000),
                "Mozilla/5.0 (Linux; " + "; ".repeat(2000) + "Build/",
                "Android " + "bot-".repeat(1000),
                "iPhone Windows CE Android".repeat(100) + "bots",
                "(compatible; " + "a ".repeat(2000),
                " ".repeat(4000),
                "Mozilla/5.0 (" + "Nokia Samsung LG MOT ".repeat(100));

        nasty.forEach(agent -> AGENTS.deviceOf("x" + agent, false));
        for (String agent : nasty) {
            long before = System.nanoTime();
            AGENTS.deviceOf(agent, false);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).as(agent).isLessThan(Duration.ofMillis(100));
        }
    }
}
