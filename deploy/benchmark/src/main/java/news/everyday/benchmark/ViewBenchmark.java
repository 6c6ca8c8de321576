package news.everyday.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures the counting of views beside the yardstick and a naive twin, each alone on the machine. */
public final class ViewBenchmark {

    private static final int CONNECTIONS = 64;

    private static final int ARTICLES = 10_000;

    private static final int MOST_ARTICLES = 1_000_000;

    private final ViewStage stage;

    private final BenchmarkOptions options;

    private final ViewReport report = new ViewReport();

    private ViewBenchmark(ViewStage stage, BenchmarkOptions options) {
        this.stage = stage;
        this.options = options;
    }

    /**
     * Measures.
     *
     * @param arguments {@code [--seconds N] [--warm-up N] [--only twin|view|curve] [--results FILE] [--redis PROGRAM]}
     */
    public static void main(String... arguments) throws Exception {
        BenchmarkOptions options = BenchmarkOptions.parse(arguments);
        Path checkout = Path.of(System.getProperty("news.local.repository")).toAbsolutePath();
        try (ViewStage stage = ViewStage.set(checkout, options.redis())) {
            String results = new ViewBenchmark(stage, options).run();
            System.out.println(results);
            if (options.results() != null) {
                ResultsSections.replace(Path.of(options.results()), "The counting of views", results);
            }
        }
    }

    private String run() throws Exception {
        measureYardstick();
        if (this.options.wants("twin")) {
            measureTwin();
        }
        if (this.options.wants("view")) {
            measureService();
        }
        if (this.options.wants("curve")) {
            measureCurve();
        }
        return this.report.toMarkdown(Machine.describe());
    }

    private void measureYardstick() throws IOException, InterruptedException {
        try (JvmProcess yardstick = this.stage.startYardstick()) {
            this.report.yardstick(warmAndMeasure("bare Reactor Netty", yardstick, script("get", Map.of("PATH", "/"))));
        }
    }

    private void measureTwin() throws IOException, InterruptedException {
        try (JvmProcess twin = this.stage.startTwin()) {
            this.report.add(warmAndMeasure("naive twin", twin, views(ARTICLES, 0)));
        }
    }

    private void measureService() throws Exception {
        try (JvmProcess service = this.stage.startService(ARTICLES)) {
            ViewRound full = warmAndMeasure("stats-service", service, views(ARTICLES, 0));
            this.report.add(full);
            double pause = 1_000.0 * CONNECTIONS / (full.load().rate() / 2);
            this.report.add(measure("stats-service at half of that", service, views(ARTICLES, pause)));
            this.report.add("Redis commands over 5 ms", this.stage.redis().slowCommands());
            measureReads();
        }
    }

    private void measureReads() throws IOException, InterruptedException {
        RedisAccount redis = this.stage.redis();
        redis.forget();
        URI board = this.stage.address().resolve("/api/v1/rankings/day?limit=100");
        new Wrk(1)
                .run(
                        scenario(board, script("get", Map.of("PATH", board.getPath() + "?" + board.getQuery()))),
                        Duration.ofSeconds(5));
        this.report.add("top 100 of a board: µs of its ZREVRANGE in Redis", redis.microsPerCall("zrevrange"));
    }

    /** The same load on fewer and on more articles; 1,000,000 of them are published for it. */
    private void measureCurve() throws Exception {
        try (JvmProcess service = this.stage.startService(MOST_ARTICLES)) {
            new Wrk(CONNECTIONS).run(scenario(this.stage.address(), views(ARTICLES, 0)), this.options.warmUp());
            for (int hot : new int[] {1, 100, ARTICLES, MOST_ARTICLES}) {
                RedisAccount redis = this.stage.redis();
                long before = redis.usedBytes();
                ViewRound round = measure(String.format("%,d hot articles", hot), service, views(hot, 0));
                this.report.add(round);
                this.report.add(
                        String.format("bytes of Redis a new (visitor, article) pair, %,d hot articles", hot),
                        (double) (redis.usedBytes() - before) / round.load().requests());
            }
        }
    }

    private ViewRound warmAndMeasure(String name, JvmProcess server, String script)
            throws IOException, InterruptedException {
        new Wrk(CONNECTIONS).run(scenario(this.stage.address(), script), this.options.warmUp());
        return measure(name, server, script);
    }

    private ViewRound measure(String name, JvmProcess server, String script) throws IOException, InterruptedException {
        System.out.println("-- " + name);
        this.stage.redis().forget();
        double redis = this.stage.redis().cpuMicros();
        ServerWork before = server.work();
        LoadRound load = new Wrk(CONNECTIONS).run(scenario(this.stage.address(), script), this.options.duration());
        ServerWork work = server.work().since(before);
        return new ViewRound(name, load, work, this.stage.redis().cpuMicros() - redis);
    }

    private static Scenario scenario(URI address, String script) {
        return new Scenario("views", address, new ArrayList<>(List.of()), CONNECTIONS, script);
    }

    private static String views(int articles, double pauseMillis) throws IOException {
        return script("zipf-view", Map.of("ARTICLES", "" + articles, "PAUSE", "" + pauseMillis));
    }

    private static String script(String name, Map<String, String> values) throws IOException {
        try (InputStream file = ViewBenchmark.class.getResourceAsStream("/wrk/" + name + ".lua")) {
            String script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                script = script.replace("@" + value.getKey() + "@", value.getValue());
            }
            return script;
        }
    }
}
