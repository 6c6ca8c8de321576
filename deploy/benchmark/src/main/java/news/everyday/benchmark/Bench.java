package news.everyday.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import news.everyday.local.jar.JavaCommand;
import news.everyday.local.platform.LocalPlatform;
import news.everyday.local.platform.PlatformOptions;
import news.everyday.local.platform.Service;

/** The platform with demo content and, beside it, the yardstick server; with a probe into each of them. */
final class Bench implements AutoCloseable {

    static final String YARDSTICK = "yardstick";

    private static final int YARDSTICK_PORT = 18_099;

    private final LocalPlatform platform;

    private final Process yardstick;

    private final Map<String, ServerProbe> probes = new HashMap<>();

    private Bench(LocalPlatform platform, Process yardstick) {
        this.platform = platform;
        this.yardstick = yardstick;
    }

    static Bench start(BenchmarkOptions options) throws IOException, InterruptedException {
        Path checkout = Path.of(System.getProperty("news.local.repository")).toAbsolutePath();
        LocalPlatform platform = LocalPlatform.start(PlatformOptions.of(checkout)
                .withData(checkout.resolve("deploy/benchmark/target/platform"))
                .withPort(0)
                .withFullCompiler(true));
        platform.seed(false, Redirect.INHERIT);
        return new Bench(platform, startYardstick());
    }

    private static Process startYardstick() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JavaCommand.flags(true));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                YardstickServer.class.getName(),
                Integer.toString(YARDSTICK_PORT)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        awaitPort(process);
        return process;
    }

    private static void awaitPort(Process process) throws IOException, InterruptedException {
        for (int tries = 0; tries < 100 && process.isAlive(); tries++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", YARDSTICK_PORT), 100);
                return;
            } catch (IOException ex) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IOException("The yardstick server doesn't answer on port " + YARDSTICK_PORT);
    }

    URI address(String server) {
        return switch (server) {
            case YARDSTICK -> URI.create("http://127.0.0.1:" + YARDSTICK_PORT);
            case "gateway" -> this.platform.gateway();
            default ->
                this.platform.address(
                        Service.valueOf(server.replace("-service", "").toUpperCase(Locale.ROOT)), 1);
        };
    }

    /** What the named servers have spent together. */
    ServerWork work(List<String> servers) throws IOException {
        ServerWork sum = new ServerWork(0, 0);
        for (String server : servers) {
            sum = sum.plus(probe(server).read());
        }
        return sum;
    }

    private ServerProbe probe(String server) throws IOException {
        ServerProbe probe = this.probes.get(server);
        if (probe == null) {
            long pid = server.equals(YARDSTICK) ? this.yardstick.pid() : this.platform.pid(server);
            probe = ServerProbe.attach(pid);
            this.probes.put(server, probe);
        }
        return probe;
    }

    @Override
    public void close() throws IOException {
        for (ServerProbe probe : this.probes.values()) {
            probe.close();
        }
        this.yardstick.destroy();
        this.platform.close();
    }
}
