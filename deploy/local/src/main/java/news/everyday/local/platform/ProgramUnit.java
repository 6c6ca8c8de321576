package news.everyday.local.platform;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import news.everyday.local.supervision.Unit;
import org.jspecify.annotations.Nullable;

/** A program that answers by HTTP when it is ready: a replica of a service, or an installed one such as Prometheus. */
final class ProgramUnit implements Unit {

    private static final int SECONDS_TO_STOP = 30;

    private final String name;

    private final List<String> command;

    private final Map<String, String> environment;

    private final URI readiness;

    private final Path log;

    private volatile @Nullable Process process;

    ProgramUnit(String name, List<String> command, Map<String, String> environment, URI readiness, Path log) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.readiness = readiness;
        this.log = log;
    }

    @Override
    public String name() {
        return this.name;
    }

    @Override
    public Path log() {
        return this.log;
    }

    @Override
    public Process start() throws IOException {
        refuseForeignAnswers();
        ProcessBuilder builder = new ProcessBuilder(this.command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()))
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(this.environment);
        Process started = builder.start();
        this.process = started;
        return started;
    }

    /** Whoever answers before the program was started would be taken for it. */
    private void refuseForeignAnswers() throws IOException {
        if (Ports.answers(this.readiness.getPort())) {
            throw new IOException("another program answers on its port " + this.readiness.getPort());
        }
    }

    @Override
    public boolean isReady() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) this.readiness.toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2000);
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
        try {
            if (running.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
        running.destroyForcibly().onExit().join();
    }
}
