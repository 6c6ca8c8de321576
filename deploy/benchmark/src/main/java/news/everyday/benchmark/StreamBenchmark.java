package news.everyday.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** How many readers of live events one gateway holds, what that costs, and whether each gets every event. */
final class StreamBenchmark {

    private static final int FIRST_PORT = Integer.getInteger("news.benchmark.port", 18_120);

    private static final int READERS = Integer.getInteger("news.benchmark.readers", 10_000);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private StreamBenchmark() {}

    /** @return the figures as Markdown */
    static String run(BenchmarkOptions options) throws Exception {
        Path checkout = Path.of(System.getProperty("news.local.repository")).toAbsolutePath();
        try (GatewayBench bench = new GatewayBench(checkout, FIRST_PORT)) {
            URI gateway = bench.address(GatewayBench.GATEWAY);
            new Wrk(64)
                    .run(
                            new Scenario(
                                    "warm",
                                    gateway,
                                    java.util.List.of(),
                                    64,
                                    GatewayBenchmark.get(SampleAnswers.UNCACHED)),
                            options.warmUp());
            long before = bench.residentBytes(GatewayBench.GATEWAY);
            try (StreamClients clients = new StreamClients(gateway, SampleAnswers.STREAM)) {
                return measure(bench, clients, before, options.duration());
            }
        }
    }

    private static String measure(GatewayBench bench, StreamClients clients, long before, Duration duration)
            throws Exception {
        long start = System.nanoTime();
        clients.open(READERS, PATIENCE);
        double opened = (System.nanoTime() - start) / 1e9;
        ServerWork work = bench.work(GatewayBench.GATEWAY);
        clients.read(duration);
        ServerWork spent = bench.work(GatewayBench.GATEWAY).since(work);
        long after = bench.residentBytes(GatewayBench.GATEWAY);
        return String.format(
                Locale.ROOT,
                """
                Machine: %s

                - %,d readers opened their streams in %.1f s; %d were refused or broke off%s.
                - Each of them got %d to %d events, one every %d s; from the first reader's last event to the last one's: %d ms.
                - The gateway's memory (resident): %,d MiB before, %,d MiB with all of them, %.1f KiB for each.
                - Processor time of the gateway meanwhile: %.0f%% of one core, %.0f µs for each event delivered.
                """,
                Machine.describe(),
                READERS,
                opened,
                clients.broken(),
                clients.refusals().isEmpty() ? "" : " " + clients.refusals(),
                clients.fewestEvents(),
                clients.mostEvents(),
                SampleServer.PACE.toSeconds(),
                clients.spreadOfTheLast().toMillis(),
                before >> 20,
                after >> 20,
                (after - before) / 1_024.0 / READERS,
                spent.cpuNanos() / 1e7 / duration.toSeconds(),
                spent.cpuNanos() / 1e3 / READERS / duration.toSeconds() * SampleServer.PACE.toSeconds());
    }
}
