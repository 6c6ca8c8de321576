package news.everyday.local.supervision;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A shell script under supervision, ready as soon as it runs. */
public final class ScriptUnit implements Unit {

    private final String name;

    private final Path log;

    private final String script;

    private volatile @Nullable Process process;

    public ScriptUnit(String name, Path folder, String script) {
        this.name = name;
        this.log = folder.resolve(name + ".log");
        this.script = script;
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
        Process started = new ProcessBuilder("sh", "-c", this.script)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()))
                .start();
        this.process = started;
        return started;
    }

    @Override
    public boolean isReady() {
        Process started = this.process;
        return started != null && started.isAlive();
    }

    @Override
    public void stop() {
        Process started = this.process;
        if (started != null) {
            started.destroy();
            started.onExit().join();
        }
    }
}
