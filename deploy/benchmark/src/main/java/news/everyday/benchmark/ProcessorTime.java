package news.everyday.benchmark;

import java.time.Duration;
import java.util.stream.Stream;

/** The processor time of a program that is no JVM, by what the system knows of it and its children. */
final class ProcessorTime {

    private ProcessorTime() {}

    static long nanosOf(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(ProcessorTime::nanos)
                .sum();
    }

    private static long nanos(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }
}
