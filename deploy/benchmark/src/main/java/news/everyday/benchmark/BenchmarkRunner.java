package news.everyday.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs all scenarios one after the other against a platform of its own and writes the table. */
public final class BenchmarkRunner {

    private final Bench bench;

    private final BenchmarkOptions options;

    private BenchmarkRunner(Bench bench, BenchmarkOptions options) {
        this.bench = bench;
        this.options = options;
    }

    /**
     * Measures.
     *
     * @param arguments {@code [gateway|streams] [--seconds N] [--warm-up N] [--only NAME[;NAME…]] [--results FILE]}
     */
    public static void main(String... arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("gateway")) {
            BenchmarkOptions options = BenchmarkOptions.parse(Arrays.copyOfRange(arguments, 1, arguments.length));
            keep(options, "The gateway", GatewayBenchmark.run(options));
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("streams")) {
            BenchmarkOptions options = BenchmarkOptions.parse(Arrays.copyOfRange(arguments, 1, arguments.length));
            keep(options, "Readers of live events", StreamBenchmark.run(options));
            return;
        }
        BenchmarkOptions options = BenchmarkOptions.parse(arguments);
        try (Bench bench = Bench.start(options)) {
            String table = new BenchmarkRunner(bench, options).run();
            System.out.println(table);
            if (options.results() != null) {
                Path file = Path.of(options.results());
                Files.writeString(file, ResultsFile.with(table) + ResultsSections.of(file));
            }
        }
    }

    private static void keep(BenchmarkOptions options, String heading, String results) throws IOException {
        System.out.println(results);
        if (options.results() != null) {
            ResultsSections.replace(Path.of(options.results()), heading, results);
        }
    }

    private String run() throws IOException, InterruptedException {
        Scenarios scenarios = Scenarios.prepare(this.bench);
        Measurement yardstick = measure(scenarios.yardstick());
        List<Measurement> measurements = new ArrayList<>();
        for (Scenario scenario : scenarios.all()) {
            if (this.options.wants(scenario.name())) {
                measurements.add(measure(scenario));
            }
        }
        return new ResultsTable(yardstick, measurements).toMarkdown(Machine.describe());
    }

    private Measurement measure(Scenario scenario) throws IOException, InterruptedException {
        System.out.println("-- " + scenario.name());
        Wrk wrk = new Wrk(scenario.connections());
        wrk.run(scenario, this.options.warmUp());
        ServerWork before = this.bench.work(scenario.servers());
        LoadRound load = wrk.run(scenario, this.options.duration());
        return new Measurement(
                scenario, load, this.bench.work(scenario.servers()).since(before));
    }
}
