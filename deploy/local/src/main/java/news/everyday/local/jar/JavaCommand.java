package news.everyday.local.jar;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JVM that starts services, and the flags it starts them with. */
public final class JavaCommand {

    private JavaCommand() {}

    /** The program of the JVM this code runs in. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Flags of a service that shares this machine with the others. As in the images, whose {@code jvm.options} say why; some of
     * them only where the JVM has them.
     *
     * @param fullCompiler false compiles with C1 only, which starts a third faster and is slower under load
     */
    public static List<String> flags(boolean fullCompiler) {
        return flags(fullCompiler, Runtime.getRuntime().availableProcessors());
    }

    /** @param cores as many event loops as cores are enough */
    static List<String> flags(boolean fullCompiler, int cores) {
        List<String> flags = new ArrayList<>(List.of("-Xmx256m", "-Xss512k", "-XX:+UseSerialGC"));
        if (!fullCompiler) {
            flags.add("-XX:TieredStopAtLevel=1");
        }
        flags.add("-XX:+ExitOnOutOfMemoryError");
        if (Runtime.version().feature() >= 25) {
            flags.add("-XX:+UseCompactObjectHeaders");
            flags.add("--enable-native-access=ALL-UNNAMED");
        }
        if (Runtime.version().feature() == 25) {
            flags.add("--sun-misc-unsafe-memory-access=allow");
            flags.add("-Dio.netty.noUnsafe=false");
        }
        flags.add("-Dio.netty.allocator.type=pooled");
        flags.add("-Dio.netty.leakDetection.samplingInterval=2048");
        flags.add("-Dreactor.netty.ioWorkerCount=" + cores);
        flags.add("-Dfile.encoding=UTF-8");
        flags.add("-Djava.awt.headless=true");
        return List.copyOf(flags);
    }
}
