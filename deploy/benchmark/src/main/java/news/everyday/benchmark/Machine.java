package news.everyday.benchmark;

import java.lang.management.ManagementFactory;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    static String describe() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%d cores, %d GiB, %s, Java %s; load generator, stores and services share the cores"
                .formatted(
                        system.getAvailableProcessors(),
                        system.getTotalMemorySize() >> 30,
                        System.getProperty("os.name"),
                        Runtime.version().feature());
    }
}
