package news.everyday.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The loads that the platform is measured with. */
final class Scenarios {

    private static final int CONNECTIONS = 64;

    private final Bench bench;

    private final Fixtures fixtures;

    private Scenarios(Bench bench, Fixtures fixtures) {
        this.bench = bench;
        this.fixtures = fixtures;
    }

    /** Looks up the articles and signs in the members that the scenarios use. */
    static Scenarios prepare(Bench bench) throws IOException, InterruptedException {
        return new Scenarios(bench, Fixtures.from(bench.address("gateway")));
    }

    Scenario yardstick() throws IOException {
        return scenario("bare Reactor Netty", Bench.YARDSTICK, List.of(Bench.YARDSTICK), CONNECTIONS, get("/"));
    }

    List<Scenario> all() throws IOException {
        String article = this.fixtures.articleIds().get(0);
        return List.of(
                through("article page, cached", List.of("gateway"), CONNECTIONS, get("/articles/" + article)),
                through(
                        "article page, not cached",
                        List.of("gateway", "article-service"),
                        CONNECTIONS,
                        script("any-article", Map.of("PATH", "/articles/"))),
                through("article JSON, cached", List.of("gateway"), CONNECTIONS, get("/api/v1/articles/" + article)),
                scenario(
                        "article page at article-service",
                        "article-service",
                        List.of("article-service"),
                        CONNECTIONS,
                        get("/articles/" + article)),
                scenario(
                        "article JSON at article-service",
                        "article-service",
                        List.of("article-service"),
                        CONNECTIONS,
                        get("/api/v1/articles/" + article)),
                through("channel list", List.of("gateway"), CONNECTIONS, get("/api/v1/articles?channel=rural")),
                scenario("view at stats-service", "stats-service", List.of("stats-service"), CONNECTIONS, views()),
                through("view", List.of("gateway", "stats-service"), CONNECTIONS, views()),
                through("comment post", List.of("gateway", "comment-service"), 16, comments()),
                through("log-in", List.of("gateway", "member-service"), 4, logIns()));
    }

    private String views() throws IOException {
        return script("view", Map.of());
    }

    private String comments() throws IOException {
        return script("comment", Map.of("TOKEN", this.fixtures.token()));
    }

    private String logIns() throws IOException {
        return script("log-in", Map.of());
    }

    private String get(String path) throws IOException {
        return script("get", Map.of("PATH", path));
    }

    private Scenario through(String name, List<String> servers, int connections, String script) {
        return scenario(name, "gateway", servers, connections, script);
    }

    private Scenario scenario(String name, String server, List<String> servers, int connections, String script) {
        return new Scenario(name, this.bench.address(server), servers, connections, script);
    }

    /** A Lua script of {@code resources/wrk} with its placeholders filled in. */
    private String script(String name, Map<String, String> values) throws IOException {
        try (InputStream file = Scenarios.class.getResourceAsStream("/wrk/" + name + ".lua")) {
            if (file == null) {
                throw new IOException("There is no script " + name);
            }
            String script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                script = script.replace("@" + value.getKey() + "@", value.getValue());
            }
            return script.replace("@IDS@", String.join(",", this.fixtures.articleIds()));
        }
    }
}
