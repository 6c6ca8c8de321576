package news.everyday.benchmark;

import java.util.List;
import java.util.Locale;

/** The results as Markdown: every scenario beside the yardstick of the same run. */
final class ResultsTable {

    private final Measurement yardstick;

    private final List<Measurement> measurements;

    ResultsTable(Measurement yardstick, List<Measurement> measurements) {
        this.yardstick = yardstick;
        this.measurements = measurements;
    }

    String toMarkdown(String machine) {
        StringBuilder table = new StringBuilder();
        table.append("| scenario | connections | requests/s | of the yardstick | p50 | p99 | CPU µs/request |"
                + " bytes/request | failures | servers |\n");
        table.append("|---|---:|---:|---:|---:|---:|---:|---:|---:|---|\n");
        append(table, this.yardstick);
        this.measurements.forEach(measurement -> append(table, measurement));
        return "Machine: " + machine + "\n\n" + table;
    }

    private void append(StringBuilder table, Measurement measurement) {
        LoadRound load = measurement.load();
        table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %,.0f | %.3f | %s | %s | %.0f | %,.0f | %d | %s |%n",
                measurement.scenario().name(),
                measurement.scenario().connections(),
                load.rate(),
                load.rate() / this.yardstick.load().rate(),
                load.p50(),
                load.p99(),
                measurement.cpuMicrosPerRequest(),
                measurement.bytesPerRequest(),
                load.failures(),
                String.join(" + ", measurement.scenario().servers())));
    }
}
