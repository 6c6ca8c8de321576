package news.everyday.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rounds as a table, and the single figures below it. */
final class ViewReport {

    private @Nullable ViewRound yardstick;

    private final List<ViewRound> rounds = new ArrayList<>();

    private final List<String> figures = new ArrayList<>();

    void yardstick(ViewRound round) {
        this.yardstick = round;
        add(round);
    }

    void add(ViewRound round) {
        this.rounds.add(round);
        System.out.print(round.toRow(Objects.requireNonNull(this.yardstick)));
    }

    void add(String name, double figure) {
        this.figures.add(String.format(Locale.ROOT, "- %s: %,.1f%n", name, figure));
    }

    String toMarkdown(String machine) {
        StringBuilder text =
                new StringBuilder("Machine: " + machine + "; flags " + String.join(" ", JvmProcess.flags()));
        text.append("\n\n| round | requests/s | of the yardstick | p50 | p99 | CPU µs/request | × the yardstick's |"
                + " Redis CPU µs/request | bytes/request | failures |\n");
        text.append("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        this.rounds.forEach(round -> text.append(round.toRow(Objects.requireNonNull(this.yardstick))));
        text.append('\n');
        this.figures.forEach(text::append);
        return text.toString();
    }
}
