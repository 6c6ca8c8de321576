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
import news.everyday.local.jar.ClassArchive;
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

    private final ClassArchive archive;

    private final boolean trains;

    private final Map<String, String> environment;

    private final URI readiness;

    private final DataFolder data;

    private volatile @Nullable Process process;

    private volatile boolean wasReady;

    /**
     * @param trains whether this replica's first process writes the class archive where there is none; one is enough
     * @param managementPort where readiness is asked for
     */
    ServiceUnit(
            String name,
            ExtractedJar jar,
            List<String> flags,
            boolean trains,
            Map<String, String> environment,
            int managementPort,
            DataFolder data) {
        this.name = name;
        this.jar = jar;
        this.flags = flags;
        this.archive = ClassArchive.of(jar, flags);
        this.trains = trains;
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
        boolean first = this.process == null;
        discardArchiveUnderSuspicion();
        refuseForeignAnswers();
        ProcessBuilder builder = new ProcessBuilder(command(this.trains && first))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(this.environment);
        Process started = builder.start();
        this.process = started;
        return started;
    }

    /** Whatever a service died of before it was ready: its next start does without the archive. */
    private void discardArchiveUnderSuspicion() {
        if (this.process != null && !this.wasReady) {
            this.archive.discard();
        }
        this.wasReady = false;
    }

    /** Whoever answers before the service was started would be taken for it. */
    private void refuseForeignAnswers() throws IOException {
        if (Ports.answers(this.readiness.getPort())) {
            throw new IOException("another program answers on its port " + this.readiness.getPort());
        }
    }

    private List<String> command(boolean training) {
        List<String> command = new ArrayList<>();
        command.add(JavaCommand.java());
        command.addAll(this.flags);
        if (training || this.archive.isThere()) {
            command.add(this.archive.flag());
        }
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
        boolean ready = answersOk();
        this.wasReady |= ready;
        return ready;
    }

    private boolean answersOk() {
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
        if (awaitExit(running)) {
            this.archive.keep();
        } else {
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
