package news.everyday.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the gateway beside a bare server, a bare proxy, its bare twin and nginx. */
final class GatewayBenchmark {

    private static final int CONNECTIONS = 64;

    private static final int FIRST_PORT = Integer.getInteger("news.benchmark.port", 18_100);

    private static final Duration FIRST_SECONDS = Duration.ofSeconds(10);

    private final GatewayBench bench;

    private final BenchmarkOptions options;

    private final Map<String, GatewayRound> rounds = new LinkedHashMap<>();

    private GatewayBenchmark(GatewayBench bench, BenchmarkOptions options) {
        this.bench = bench;
        this.options = options;
    }

    /** @return the table */
    static String run(BenchmarkOptions options) throws IOException, InterruptedException, GeneralSecurityException {
        Path checkout = Path.of(System.getProperty("news.local.repository")).toAbsolutePath();
        try (GatewayBench bench = new GatewayBench(checkout, FIRST_PORT)) {
            GatewayBenchmark benchmark = new GatewayBenchmark(bench, options);
            for (GatewayScenario scenario : GatewayScenarios.ALL) {
                if (options.wants(scenario.name()) && benchmark.isPossible(scenario)) {
                    benchmark.measure(scenario);
                }
            }
            return new GatewayTable(benchmark.rounds).toMarkdown(Machine.describe());
        }
    }

    private boolean isPossible(GatewayScenario scenario) throws InterruptedException {
        if (scenario.server().startsWith(GatewayBench.NGINX) && !isInstalled("nginx")) {
            System.out.println("-- " + scenario.name() + ": left out, nginx is not installed (apt-get install nginx)");
            return false;
        }
        if (scenario.kind() == GatewayScenario.Kind.HALF && !this.rounds.containsKey(scenario.reference())) {
            System.out.println("-- " + scenario.name() + ": left out, half of \"" + scenario.reference()
                    + "\" is only known when that is measured too");
            return false;
        }
        return true;
    }

    private static boolean isInstalled(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "-v").start().waitFor() == 0;
        } catch (IOException ex) {
            return false;
        }
    }

    private void measure(GatewayScenario scenario) throws IOException, InterruptedException, GeneralSecurityException {
        System.out.println("-- " + scenario.name());
        URI address = (scenario.kind() == GatewayScenario.Kind.COLD)
                ? this.bench.restartGateway()
                : this.bench.address(scenario.server());
        Scenario load =
                new Scenario(scenario.name(), address, List.of(scenario.server()), CONNECTIONS, script(scenario));
        warmUp(scenario, load);
        ServerWork before = this.bench.work(scenario.server());
        LoadRound round = send(scenario, load);
        ServerWork work = this.bench.work(scenario.server()).since(before);
        this.rounds.put(scenario.name(), new GatewayRound(scenario.name(), scenario.reference(), round, work));
    }

    /** At half rate it is our own sender that is cold: what it owes in its first seconds would be taken for latency. */
    private void warmUp(GatewayScenario scenario, Scenario load) throws IOException, InterruptedException {
        switch (scenario.kind()) {
            case FULL -> new Wrk(CONNECTIONS).run(load, this.options.warmUp());
            case HALF ->
                paced(scenario, load)
                        .run(this.rounds.get(scenario.reference()).load().rate() / 4, this.options.warmUp());
            case COLD -> {}
        }
    }

    private static PacedLoad paced(GatewayScenario scenario, Scenario load) {
        return new PacedLoad(load.address(), scenario.path(), "Accept: text/html,application/json\r\n", CONNECTIONS);
    }

    private LoadRound send(GatewayScenario scenario, Scenario load) throws IOException, InterruptedException {
        return switch (scenario.kind()) {
            case FULL -> new Wrk(CONNECTIONS).run(load, this.options.duration());
            case COLD -> new Wrk(CONNECTIONS).run(load, FIRST_SECONDS);
            case HALF ->
                paced(scenario, load)
                        .run(this.rounds.get(scenario.reference()).load().rate() / 2, this.options.duration());
        };
    }

    private String script(GatewayScenario scenario) throws GeneralSecurityException, IOException {
        String token =
                scenario.signedIn() ? "wrk.headers[\"Authorization\"] = \"Bearer " + this.bench.token() + "\"" : "";
        return template(scenario.path()).replace("@TOKEN@", token);
    }

    /** The script that asks for one path, with a place for a token. */
    private static String template(String path) throws IOException {
        try (var file = GatewayBenchmark.class.getResourceAsStream("/wrk/fixed.lua")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("@PATH@", path);
        }
    }

    /** The script that asks for one path as nobody. */
    static String get(String path) throws IOException {
        return template(path).replace("@TOKEN@", "");
    }
}
