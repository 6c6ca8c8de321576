package news.everyday.benchmark;

import java.util.Locale;

/**
 * One measured round.
 *
 * @param name what was measured
 * @param load what the load generator saw
 * @param work what the server spent
 * @param redisMicros processor time of Redis
 */
record ViewRound(String name, LoadRound load, ServerWork work, double redisMicros) {

    String toRow(ViewRound yardstick) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.3f | %s | %s | %.1f | %.2f | %.1f | %,.0f | %d |%n",
                this.name,
                this.load.rate(),
                this.load.rate() / yardstick.load.rate(),
                this.load.p50(),
                this.load.p99(),
                cpuMicros(),
                cpuMicros() / yardstick.cpuMicros(),
                this.redisMicros / this.load.requests(),
                (double) this.work.allocatedBytes() / this.load.requests(),
                this.load.failures());
    }

    private double cpuMicros() {
        return this.work.cpuNanos() / 1_000.0 / this.load.requests();
    }
}
