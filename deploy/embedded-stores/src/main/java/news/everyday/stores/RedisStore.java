package news.everyday.stores;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import redis.embedded.RedisExecProvider;

/**
 * A Redis server on loopback with an append-only file.
 *
 * <p>Redis writes the file before it answers, so what it acknowledged survives a kill of the process; {@code everysec}
 * only leaves the last second to a loss of power. Closing is the caller's business: no shutdown hook.
 */
public final class RedisStore implements AutoCloseable {

    private final int port;

    private final Process server;

    private RedisStore(int port, Process server) {
        this.port = port;
        this.server = server;
    }

    /**
     * Starts the server with its program and its log inside {@code directory}.
     *
     * @see #start(Path, int, String, Path, Path)
     */
    public static RedisStore start(Path directory, int port, String password) throws IOException {
        return start(directory, port, password, directory.resolve("bin"), directory.resolve("redis.log"));
    }

    /**
     * Starts the server and returns once it answers and has read its append-only file; a server left over on that
     * directory is stopped first.
     *
     * @param directory where the append-only file is kept
     * @param port port on 127.0.0.1
     * @param password required from every client; empty for none
     * @param programs where the server's program is unpacked, once for all that name the same folder
     * @param log what the server says, appended
     * @throws IOException when the server doesn't answer within 60 s
     */
    public static RedisStore start(Path directory, int port, String password, Path programs, Path log)
            throws IOException {
        return start(directory, port, password, programs, log, "");
    }

    /**
     * Starts a server that is installed on the machine, without a password.
     *
     * @param program the file to run
     */
    public static RedisStore startInstalled(Path directory, int port, Path program) throws IOException {
        return run(directory, port, "", program, directory.resolve("redis.log"), "");
    }

    /** @param more further lines of the configuration */
    static RedisStore start(Path directory, int port, String password, Path programs, Path log, String more)
            throws IOException {
        return run(directory, port, password, program(programs), log, more);
    }

    private static RedisStore run(Path directory, int port, String password, Path program, Path log, String more)
            throws IOException {
        Files.createDirectories(directory);
        stopLeftOver(directory);
        Path configuration = directory.resolve("redis.conf").toAbsolutePath();
        StoreProcesses.writePrivately(configuration, configuration(directory.toAbsolutePath(), port, password) + more);
        Process server = new ProcessBuilder(program.toString(), configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(new File("/dev/null"))
                .start();
        StoreProcesses.awaitAnswer("Redis", server, log, Duration.ofSeconds(60), () -> answers(port, password));
        return new RedisStore(port, server);
    }

    /** Stops the server that an earlier, killed process left behind on this directory, if there is one. */
    public static void stopLeftOver(Path directory) {
        StoreProcesses.running(directory.resolve("redis.pid"), "redis-server")
                .ifPresent(process -> StoreProcesses.end(process, Duration.ofSeconds(10)));
    }

    private static String configuration(Path directory, int port, String password) {
        String settings = """
                bind 127.0.0.1
                port %d
                dir "%s"
                pidfile "%s/redis.pid"
                appendonly yes
                appendfsync everysec
                save ""
                maxmemory-policy noeviction
                """.formatted(port, directory, directory);
        return password.isEmpty() ? settings : settings + "requirepass " + password + "\n";
    }

    /** Unpacks the program to a name of its own first, so that nobody ever runs half of it. */
    private static Path program(Path folder) throws IOException {
        Path program = folder.resolve("redis-server-" + RedisExecProvider.redisVersion);
        if (!Files.exists(program)) {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "redis-server-", "");
            Files.copy(RedisExecProvider.defaultProvider().get().toPath(), fresh, StandardCopyOption.REPLACE_EXISTING);
            if (!fresh.toFile().setExecutable(true)) {
                throw new IOException("Could not make " + fresh + " executable");
            }
            Files.move(fresh, program, StandardCopyOption.ATOMIC_MOVE);
        }
        return program.toAbsolutePath();
    }

    private static boolean answers(int port, String password) {
        try {
            String answer = password.isEmpty()
                    ? RedisProbe.talk(port, "PING")
                    : RedisProbe.talk(port, "AUTH " + password, "PING");
            return answer.contains("+PONG");
        } catch (IOException ex) {
            return false;
        }
    }

    public int port() {
        return this.port;
    }

    /** The server, to watch over. */
    public Process process() {
        return this.server;
    }

    /** Stops the server after it has written everything; returns once it is gone. */
    @Override
    public void close() {
        StoreProcesses.end(this.server.toHandle(), Duration.ofSeconds(15));
    }
}
