package news.everyday.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Drives wrk (Debian package {@code wrk}): the cheapest of the usual load generators, so that on two cores most of the
 * machine is left to the server under test.
 */
final class Wrk {

    private final int connections;

    Wrk(int connections) {
        this.connections = connections;
    }

    /** Sends the scenario's requests for the given time over all connections. */
    LoadRound run(Scenario scenario, Duration duration) throws IOException, InterruptedException {
        Path script = Files.createTempFile("scenario", ".lua");
        try {
            Files.writeString(script, scenario.script());
            return LoadRound.parse(execute(command(scenario, duration, script)));
        } finally {
            Files.delete(script);
        }
    }

    private List<String> command(Scenario scenario, Duration duration, Path script) {
        return new ArrayList<>(List.of(
                "wrk",
                "--threads=" + Math.min(2, this.connections),
                "--connections=" + this.connections,
                "--duration=" + duration.toSeconds() + "s",
                "--timeout=10s",
                "--latency",
                "--script=" + script,
                scenario.address().toString()));
    }

    private static String execute(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("wrk failed:\n" + output);
        }
        return output;
    }
}
