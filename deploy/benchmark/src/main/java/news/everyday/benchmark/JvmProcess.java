package news.everyday.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import news.everyday.local.jar.JavaCommand;

/** A server in a JVM of its own, with the flags that production uses, and a probe into it. */
final class JvmProcess implements AutoCloseable {

    private final Process process;

    private final ServerProbe probe;

    private JvmProcess(Process process, ServerProbe probe) {
        this.process = process;
        this.probe = probe;
    }

    /** As the platform has them on one machine, with memory for a load. */
    static List<String> flags() {
        List<String> flags = new ArrayList<>(JavaCommand.flags(true));
        flags.addAll(List.of("-Xms1g", "-Xmx1g"));
        return flags;
    }

    /**
     * Starts a server and returns once it listens.
     *
     * @param program what follows the flags: {@code -jar …} or {@code -cp …} with a class
     */
    static JvmProcess start(List<String> program, Map<String, String> environment, int port, Path log)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags());
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        awaitPort(process, port, log);
        return new JvmProcess(process, ServerProbe.attach(process.pid()));
    }

    private static void awaitPort(Process process, int port, Path log) throws IOException, InterruptedException {
        for (int tries = 0; tries < 600 && process.isAlive(); tries++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 100);
                return;
            } catch (IOException ex) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        process.destroyForcibly();
        throw new IOException("Nothing listens on port " + port + "; see " + log);
    }

    ServerWork work() throws IOException {
        return this.probe.read();
    }

    @Override
    public void close() throws IOException {
        this.probe.close();
        this.process.destroy();
        this.process.onExit().join();
    }
}
