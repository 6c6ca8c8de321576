package news.everyday.benchmark;

import java.util.Locale;
import java.util.Map;

/** The gateway's results as Markdown: every scenario beside what it is compared with in the same run. */
final class GatewayTable {

    private final Map<String, GatewayRound> rounds;

    GatewayTable(Map<String, GatewayRound> rounds) {
        this.rounds = rounds;
    }

    String toMarkdown(String machine) {
        StringBuilder table = new StringBuilder("Machine: " + machine + "\n\n")
                .append("| scenario | requests/s | compared with | ratio | p50 | p99 | CPU µs/request |")
                .append(" bytes/request | failures |\n|---|---:|---|---:|---:|---:|---:|---:|---:|\n");
        this.rounds.values().forEach(round -> append(table, round));
        return table.toString();
    }

    private void append(StringBuilder table, GatewayRound round) {
        GatewayRound reference = this.rounds.get(round.reference());
        table.append(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %s | %s | %s | %s | %.1f | %s | %d |%n",
                round.name(),
                round.load().rate(),
                (reference != null) ? reference.name() : "–",
                (reference != null)
                        ? String.format(
                                Locale.ROOT,
                                "%.2f",
                                round.load().rate() / reference.load().rate())
                        : "–",
                round.load().p50(),
                round.load().p99(),
                round.cpuMicros(),
                round.bytes(),
                round.load().failures()));
    }
}
