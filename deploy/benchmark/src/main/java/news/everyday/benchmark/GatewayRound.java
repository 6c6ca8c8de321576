package news.everyday.benchmark;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the gateway's results.
 *
 * @param name of the scenario
 * @param reference the scenario its rate is compared with; null for none
 * @param load what the load generator saw
 * @param work what the server under test spent meanwhile, without those behind it
 */
record GatewayRound(String name, @Nullable String reference, LoadRound load, ServerWork work) {

    double cpuMicros() {
        return this.work.cpuNanos() / 1_000.0 / this.load.requests();
    }

    String bytes() {
        return (this.work.allocatedBytes() == 0)
                ? "–"
                : String.format(Locale.ROOT, "%,.0f", (double) this.work.allocatedBytes() / this.load.requests());
    }
}
