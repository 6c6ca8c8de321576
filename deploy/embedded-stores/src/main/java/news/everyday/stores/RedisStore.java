package news.everyday.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.embedded.RedisServer;

/**
 * A Redis server on loopback with an append-only file.
 *
 * <p>Redis writes the file before it answers, so what it acknowledged survives a kill of the process; {@code everysec}
 * only leaves the last second to a loss of power.
 */
public final class RedisStore implements AutoCloseable {

    private final int port;

    private final RedisServer server;

    private RedisStore(int port, RedisServer server) {
        this.port = port;
        this.server = server;
    }

    /**
     * Starts the server and returns once it accepts connections.
     *
     * @param directory where the append-only file is kept
     * @param port port on 127.0.0.1
     * @param password required from every client; empty for none
     */
    public static RedisStore start(Path directory, int port, String password) throws IOException {
        Files.createDirectories(directory);
        var builder = RedisServer.builder()
                .port(port)
                .setting("bind 127.0.0.1")
                .setting("dir " + directory.toAbsolutePath())
                .setting("pidfile " + directory.toAbsolutePath().resolve("redis.pid"))
                .setting("appendonly yes")
                .setting("appendfsync everysec")
                .setting("save \"\"")
                .setting("maxmemory-policy noeviction");
        if (!password.isEmpty()) {
            builder.setting("requirepass " + password);
        }
        RedisServer server = builder.build();
        server.start();
        return new RedisStore(port, server);
    }

    public int port() {
        return this.port;
    }

    @Override
    public void close() throws IOException {
        this.server.stop();
    }
}
