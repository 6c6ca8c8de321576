package news.everyday.stores;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What the two servers share: reading pid files, waiting for an answer, private files. */
final class StoreProcesses {

    private StoreProcesses() {}

    /** The process whose id is the first line of the file, when it runs and its program has the given name. */
    static Optional<ProcessHandle> running(Path pidFile, String program) {
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
            return ProcessHandle.of(pid).filter(process -> isNamed(process, program));
        } catch (IOException | RuntimeException ex) {
            return Optional.empty();
        }
    }

    private static boolean isNamed(ProcessHandle process, String program) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith(program))
                .orElse(false);
    }

    /** Asks to end, then insists; returns once the process is gone. */
    static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!awaitExit(process, patience)) {
            process.destroyForcibly();
            awaitExit(process, Duration.ofSeconds(5));
        }
    }

    static boolean awaitExit(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception ex) {
            return false;
        }
    }

    /**
     * Returns once the server answers.
     *
     * @throws IOException when it ends or stays silent for that long; the message names its log
     */
    static void awaitAnswer(String name, Process server, Path log, Duration patience, Probe probe) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (!probe.answers()) {
            if (!server.isAlive()) {
                throw new IOException(name + " ended at once with code " + server.exitValue() + "; see " + log);
            }
            if (System.nanoTime() > end) {
                server.destroyForcibly();
                throw new IOException(name + " did not answer within " + patience.toSeconds() + " s; see " + log);
            }
            pause(Duration.ofMillis(30));
        }
    }

    static void pause(Duration time) throws InterruptedIOException {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while a server was starting");
        }
    }

    /** Writes a file that only its owner can read. */
    static void writePrivately(Path file, String content) {
        try {
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, content);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    interface Probe {

        boolean answers();
    }
}
