package news.everyday.stores;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL server on loopback that keeps its data between runs.
 *
 * <p>fsync and synchronous_commit are on: a commit that was answered survives a kill. Every connection needs its role's
 * password, so that another user of the same machine can't get in. Closing is the caller's business: no shutdown hook.
 */
public final class PostgresStore implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path directory;

    private final int port;

    private final PostgresBinaries binaries;

    private final Process server;

    private PostgresStore(Path directory, int port, PostgresBinaries binaries, Process server) {
        this.directory = directory;
        this.port = port;
        this.binaries = binaries;
        this.server = server;
    }

    /**
     * Starts the server with its programs and its log inside {@code directory}.
     *
     * @see #start(Path, int, Path, Path)
     */
    public static PostgresStore start(Path directory, int port) throws IOException {
        return start(directory, port, directory.resolve("bin"), directory.resolve("postgres.log"));
    }

    /**
     * Starts the server, creating its data directory on the first run; a server left over on that directory is stopped
     * first.
     *
     * @param directory parent of the data directory
     * @param port port on 127.0.0.1; 0 takes a free one
     * @param programs where the server's programs are unpacked, once for all that name the same folder
     * @param log what the server says, appended
     * @throws IOException when the server doesn't answer within 30 s
     */
    public static PostgresStore start(Path directory, int port, Path programs, Path log) throws IOException {
        Files.createDirectories(directory);
        PostgresBinaries binaries = PostgresBinaries.unpackInto(programs);
        stopLeftOver(directory);
        createDataUnlessThere(directory, binaries, log);
        int chosen = (port > 0) ? port : freePort();
        boolean killed = Files.exists(directory.resolve("data/postmaster.pid"));
        Process server = launchServer(directory, chosen, binaries, log, killed ? 10 : 1);
        return new PostgresStore(directory, chosen, binaries, server);
    }

    /** After a kill the old server's children may hold its memory for a moment, and a new one refuses to start. */
    private static Process launchServer(Path directory, int port, PostgresBinaries binaries, Path log, int attempts)
            throws IOException {
        PostgresAccount admin = admin(directory, port);
        Process server = launch(binaries.command("postgres", serverOptions(directory, port)), log);
        try {
            StoreProcesses.awaitAnswer("PostgreSQL", server, log, PATIENCE, admin::isWelcome);
            return server;
        } catch (IOException ex) {
            if (attempts <= 1) {
                throw ex;
            }
            StoreProcesses.awaitExit(server.toHandle(), Duration.ofSeconds(5));
            StoreProcesses.pause(Duration.ofMillis(500));
            return launchServer(directory, port, binaries, log, attempts - 1);
        }
    }

    /** Why the server can't run here, in a sentence for people; empty where it can. */
    public static Optional<String> findObstacle() {
        return PostgresBinaries.findObstacle();
    }

    /** Stops the server that an earlier, killed process left behind on this directory, if there is one. */
    public static void stopLeftOver(Path directory) {
        StoreProcesses.running(directory.resolve("data/postmaster.pid"), "postgres")
                .ifPresent(process -> StoreProcesses.end(process, Duration.ofSeconds(3)));
    }

    private static void createDataUnlessThere(Path directory, PostgresBinaries binaries, Path log) throws IOException {
        Path data = directory.resolve("data");
        if (Files.exists(data.resolve("PG_VERSION")) && Files.exists(data.resolve("postgresql.conf"))) {
            return;
        }
        Path password = directory.resolve("superuser.password");
        StoreProcesses.writePrivately(password, randomPassword());
        List<String> options = List.of(
                "-U",
                "postgres",
                "--pwfile=" + password,
                "-A",
                "scram-sha-256",
                "-D",
                data.toString(),
                "-E",
                "UTF-8",
                "--locale=C.UTF-8");
        Process initdb = launch(binaries.command("initdb", options), log);
        if (!StoreProcesses.awaitExit(initdb.toHandle(), Duration.ofSeconds(60)) || initdb.exitValue() != 0) {
            throw new IOException("PostgreSQL could not create " + data + "; see " + log);
        }
    }

    private static List<String> serverOptions(Path directory, int port) {
        List<String> options =
                new ArrayList<>(List.of("-D", directory.resolve("data").toString(), "-p", Integer.toString(port)));
        List<String> settings = List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "timezone=UTC",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=200",
                "shared_buffers=128MB",
                "max_wal_size=1GB");
        settings.forEach(setting -> options.addAll(List.of("-c", setting)));
        return options;
    }

    private static Process launch(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(new File("/dev/null"))
                .start();
    }

    private static PostgresAccount admin(Path directory, int port) throws IOException {
        String password =
                Files.readString(directory.resolve("superuser.password")).strip();
        return new PostgresAccount("127.0.0.1:" + port, "postgres", password);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return this.port;
    }

    /** Process id of the postmaster. */
    public long pid() {
        return this.server.pid();
    }

    /** The postmaster, to watch over. */
    public Process process() {
        return this.server;
    }

    /** The server's superuser. */
    public PostgresAccount admin() throws IOException {
        return admin(this.directory, this.port);
    }

    /** See {@link PostgresAccount#provision(ServiceDatabase)}. */
    public void provision(ServiceDatabase database) throws SQLException {
        try {
            admin().provision(database);
        } catch (IOException ex) {
            throw new SQLException("No superuser password in " + this.directory, ex);
        }
    }

    /** Stops the server without waiting for its clients; returns once it is gone. */
    @Override
    public void close() {
        if (this.server.isAlive()) {
            askToStop();
            StoreProcesses.end(this.server.toHandle(), Duration.ofSeconds(1));
        }
    }

    /** By its own tool, as Java can't send the signal for a quick stop. */
    private void askToStop() {
        String data = this.directory.resolve("data").toString();
        List<String> options = List.of("-D", data, "-m", "fast", "-t", "20", "-w", "stop");
        try {
            Process stop = launch(this.binaries.command("pg_ctl", options), this.directory.resolve("stop.log"));
            StoreProcesses.awaitExit(stop.toHandle(), Duration.ofSeconds(25));
        } catch (IOException ex) {
            System.err.println("PostgreSQL could not be asked to stop: " + ex.getMessage());
        }
    }
}
