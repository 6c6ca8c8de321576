package news.everyday.benchmark;

/**
 * One scenario's result.
 *
 * @param scenario what was measured
 * @param load what the load generator saw
 * @param work what all servers of the scenario spent in the same round
 */
record Measurement(Scenario scenario, LoadRound load, ServerWork work) {

    double cpuMicrosPerRequest() {
        return this.work.cpuNanos() / 1_000.0 / this.load.requests();
    }

    double bytesPerRequest() {
        return (double) this.work.allocatedBytes() / this.load.requests();
    }
}
