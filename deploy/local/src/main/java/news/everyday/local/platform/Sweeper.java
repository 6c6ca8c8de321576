package news.everyday.local.platform;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import news.everyday.stores.PostgresStore;
import news.everyday.stores.RedisStore;

/** Sees to it that a launcher killed by {@code kill -9} leaves nothing running for long. */
final class Sweeper {

    private Sweeper() {}

    /** Ends what an earlier launcher left on this folder; returns once all of it is gone. */
    static void sweep(DataFolder data) throws IOException {
        unpackScript(data);
        try {
            script(data, List.of()).waitFor();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        PostgresStore.stopLeftOver(data.postgres());
        RedisStore.stopLeftOver(data.redis());
    }

    /** A tiny process that waits for this one's end and then sweeps. */
    static Process watch(DataFolder data) throws IOException {
        return script(data, List.of(String.valueOf(ProcessHandle.current().pid())));
    }

    private static Process script(DataFolder data, List<String> launcher) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("sh", data.sweepScript().toString(), data.processList().toString()));
        command.addAll(launcher);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.log("sweep").toFile()))
                .redirectInput(new File("/dev/null"))
                .start();
    }

    private static void unpackScript(DataFolder data) throws IOException {
        try (InputStream script = Sweeper.class.getResourceAsStream("sweep.sh")) {
            if (script == null) {
                throw new IOException("sweep.sh is missing from the jar");
            }
            Files.copy(script, data.sweepScript(), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
