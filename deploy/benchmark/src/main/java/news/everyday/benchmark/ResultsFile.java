package news.everyday.benchmark;

import java.time.LocalDate;

/** The text of {@code RESULTS.md} around the table. */
final class ResultsFile {

    private ResultsFile() {}

    static String with(String table) {
        return """
                # Results

                Made by `deploy/benchmark/run`; read [README.md](README.md) for what the columns mean. Compare ratios within this
                table, and CPU and bytes per request across runs; never two absolute rates.

                Measured on %s.

                %s
                """.formatted(LocalDate.now(), table.strip());
    }
}
