package news.everyday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import news.everyday.local.platform.LocalPlatform;
import news.everyday.local.platform.PlatformOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What {@code up --observe} gives: every target is scraped, every dashboard, rule and alert asks for metrics that exist.
 * Skipped, visibly, where Prometheus isn't installed; the stores' metrics and traces need the exporters and Zipkin's jar.
 */
class ObservabilityIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Path DASHBOARDS = Checkout.root().resolve("deploy/observability/grafana/dashboards");

    private static LocalPlatform platform;

    private static Portal portal;

    private static Prometheus prometheus;

    @BeforeAll
    static void startObserved() throws Exception {
        assumeTrue(LocalPlatform.canBeObserved(), "Prometheus is not installed");
        Path data = Files.createDirectories(Path.of("target/observed-" + UUID.randomUUID()));
        platform = LocalPlatform.start(
                PlatformOptions.of(Checkout.root()).withPort(0).withData(data).withObserve(true));
        portal = new Portal(platform.gateway());
        prometheus = new Prometheus(platform.prometheus());
        Staff.register(portal);
        letSomethingHappen();
    }

    /** Some metrics exist only once what they count has happened: a view flushed, a sign-in refused, a fallback. */
    private static void letSomethingHappen() {
        String article = portal.publish(Articles.article("观测"));
        await().atMost(PATIENCE).until(() -> portal.view(article, "reader").status() == 200);
        portal.post("/api/v1/sessions", Map.of("login", "editor@example.test", "password", "wrong-password"));
        platform.stop("stats-service");
        try (Outage outage = new Outage(platform, "stats-service")) {
            assertThat(portal.get("/articles/" + article).status()).isEqualTo(200);
        }
        await().atMost(PATIENCE).until(() -> portal.view(article, "another").status() == 200);
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void scrapesEveryTarget() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus.targets())
                        .hasSizeGreaterThanOrEqualTo(5)
                        .allSatisfy(target -> assertThat(target.get("health").asString())
                                .as("%s: %s", target.get("scrapeUrl"), target.get("lastError"))
                                .isEqualTo("up")));
    }

    @Test
    void evaluatesEveryRule() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus.ruleGroups().findValuesAsString("health"))
                        .hasSizeGreaterThan(60)
                        .containsOnly("ok"));
    }

    @Test
    void asksOnlyForMetricsThatExist() throws Exception {
        Map<String, String> expressions = new HashMap<>(Expressions.ofDashboards(DASHBOARDS));
        expressions.putAll(Expressions.ofRules(prometheus));

        assertThat(expressions).hasSizeGreaterThan(120);
        assertThat(expressions)
                .allSatisfy((where, expression) ->
                        assertThat(prometheus.check(expression)).isEqualTo("success"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(unknownIn(expressions)).isEmpty());
    }

    @Test
    void findsTheTraceOfARequestInEveryServiceItCrossed() {
        assumeTrue(platform.zipkin().isPresent(), "Zipkin's jar has not been fetched");
        String article = portal.publish(Articles.article("链路"));

        String trace = portal.get("/articles/" + article).header("X-Trace-Id");

        Prometheus zipkin = new Prometheus(platform.zipkin().orElseThrow());
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(zipkin.get("/api/v2/trace/" + trace).findValuesAsString("serviceName"))
                                .contains("gateway", "article-service", "comment-service", "stats-service"));
    }

    private static Map<String, Set<String>> unknownIn(Map<String, String> expressions) {
        Set<String> known = prometheus.metrics();
        Map<String, Set<String>> unknown = new TreeMap<>();
        expressions.forEach((where, expression) -> {
            Set<String> missing = Expressions.metricsIn(expression);
            missing.removeIf(name -> known.contains(name) || isOfAnExporterThatIsMissing(name));
            if (!missing.isEmpty()) {
                unknown.put(where, missing);
            }
        });
        return unknown;
    }

    private static boolean isOfAnExporterThatIsMissing(String metric) {
        return (metric.startsWith("pg_") && !isScraped("postgres-exporter"))
                || (metric.startsWith("redis_") && !isScraped("redis-exporter"));
    }

    private static boolean isScraped(String job) {
        for (JsonNode target : prometheus.targets()) {
            if (job.equals(target.at("/labels/job").asString())) {
                return true;
            }
        }
        return false;
    }
}
