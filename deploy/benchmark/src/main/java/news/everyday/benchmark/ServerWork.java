package news.everyday.benchmark;

/**
 * What a server has spent.
 *
 * @param cpuNanos processor time in ns
 * @param allocatedBytes bytes allocated on its heap
 */
record ServerWork(long cpuNanos, long allocatedBytes) {

    ServerWork since(ServerWork earlier) {
        return new ServerWork(this.cpuNanos - earlier.cpuNanos, this.allocatedBytes - earlier.allocatedBytes);
    }

    ServerWork plus(ServerWork other) {
        return new ServerWork(this.cpuNanos + other.cpuNanos, this.allocatedBytes + other.allocatedBytes);
    }
}
