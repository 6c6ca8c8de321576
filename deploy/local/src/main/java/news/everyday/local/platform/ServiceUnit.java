package news.everyday.local.platform;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import news.everyday.local.jar.ExtractedJar;
import news.everyday.local.jar.JavaCommand;
import news.everyday.local.supervision.Unit;
import org.jspecify.annotations.Nullable;

/** One replica of a service in a JVM of its own. */
final class ServiceUnit implements Unit {

    private static final int SECONDS_TO_STOP = 30;

    private final String name;

    private final ExtractedJar jar;

    private final List<String> flags;

    private final Map<String, String> environment;

    private final URI readiness;

    private final DataFolder data;

    private volatile @Nullable Process process;

    /** @param managementPort where readiness is asked for */
    ServiceUnit(
            String name,
            ExtractedJar jar,
            List<String> flags,
            Map<String, String> environment,
            int managementPort,
            DataFolder data) {
        this.name = name;
        this.jar = jar;
        this.flags = flags;
        this.environment = environment;
        this.readiness = URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
        this.data = data;
    }

    @Override
    public String name() {
        return this.name;
    }

    @Override
    public Path log() {
        return this.data.log(this.name);
    }

    @Override
    public Process start() throws IOException {
        refuseForeignAnswers();
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(this.environment);
        Process started = builder.start();
        this.process = started;
        return started;
    }

    /** Whoever answers before the service was started would be taken for it. */
    private void refuseForeignAnswers() throws IOException {
        if (Ports.answers(this.readiness.getPort())) {
            throw new IOException("another program answers on its port " + this.readiness.getPort());
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(JavaCommand.java());
        command.addAll(this.flags);
        command.add(marker(this.data));
        command.addAll(List.of("-jar", this.jar.jar().toString()));
        return command;
    }

    /** By this a process is recognised as one of ours on this data folder. */
    static String marker(DataFolder data) {
        return "-Dnews.local.data=" + data.root();
    }

    @Override
    public boolean isReady() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) this.readiness.toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(1000);
            return connection.getResponseCode() == 200;
        } catch (IOException ex) {
            return false;
        }
    }

    @Override
    public void stop() {
        Process running = this.process;
        if (running == null || !running.isAlive()) {
            return;
        }
        running.destroy();
        if (!awaitExit(running)) {
            running.destroyForcibly().onExit().join();
        }
    }

    private static boolean awaitExit(Process running) {
        try {
            return running.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
