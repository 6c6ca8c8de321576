package news.everyday.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The servers of one test JVM: started at first use, thrown away at its end.
 *
 * <p>Where {@code NEWS_TEST_POSTGRES} ({@code host:port}), {@code NEWS_TEST_REDIS} ({@code host:port}) or
 * {@code NEWS_TEST_REDIS_CLUSTER} (several, separated by commas) is set, the tests use that server instead; its databases and roles must exist as {@link ServiceDatabase} names them.
 */
public final class TestStores {

    private static final String PASSWORD = "test-only";

    private TestStores() {}

    /** {@code host:port} of PostgreSQL, with the given service's database and roles in place. */
    public static String postgresFor(String database) {
        String external = System.getenv("NEWS_TEST_POSTGRES");
        if (external != null) {
            return external;
        }
        try {
            Postgres.SERVER.provision(new ServiceDatabase(database, PASSWORD, PASSWORD));
        } catch (SQLException ex) {
            throw new IllegalStateException("Could not create test database " + database, ex);
        }
        return "127.0.0.1:" + Postgres.SERVER.port();
    }

    /** {@code host:port} of Redis. */
    public static String redis() {
        String external = System.getenv("NEWS_TEST_REDIS");
        return (external != null) ? external : "127.0.0.1:" + Redis.SERVER.port();
    }

    /** {@code host:port} of each node of a Redis Cluster, separated by commas. */
    public static String redisCluster() {
        String external = System.getenv("NEWS_TEST_REDIS_CLUSTER");
        return (external != null) ? external : RedisCluster.SERVERS.addresses();
    }

    /** Kills a node (0, 1, 2) of the cluster as a crash would and starts it again; returns once all slots are served. */
    public static void crashRedisClusterNode(int node) {
        try {
            RedisCluster.SERVERS.crash(node);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    static String password() {
        return PASSWORD;
    }

    /** At the end of the JVM: stops the server, then removes its folder. */
    private static void discardAtExit(AutoCloseable server, Path directory) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            closeQuietly(server);
            delete(directory);
        }));
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException | UncheckedIOException ex) {
            // The server may still be removing its own files; what is left lies in the temporary folder.
        }
    }

    private static final class Postgres {

        static final PostgresStore SERVER = start();

        private static PostgresStore start() {
            try {
                Path directory = Files.createTempDirectory("news-postgres");
                PostgresStore server = PostgresStore.start(directory, 0);
                discardAtExit(server, directory);
                return server;
            } catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }
    }

    private static final class Redis {

        static final RedisStore SERVER = start();

        private static RedisStore start() {
            try {
                Path directory = Files.createTempDirectory("news-redis");
                RedisStore server = RedisStore.start(directory, freePort(), "");
                discardAtExit(server, directory);
                return server;
            } catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }

    private static final class RedisCluster {

        static final RedisClusterStore SERVERS = start();

        private static RedisClusterStore start() {
            try {
                Path directory = Files.createTempDirectory("news-redis-cluster");
                RedisClusterStore servers = RedisClusterStore.start(directory);
                discardAtExit(servers, directory);
                return servers;
            } catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }
    }

    private static void closeQuietly(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception ex) {
            System.err.println("A test server did not stop cleanly: " + ex);
        }
    }
}
