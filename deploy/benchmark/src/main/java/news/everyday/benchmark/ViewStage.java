package news.everyday.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import news.everyday.benchmark.twin.NaiveTwinApplication;
import news.everyday.stores.PostgresStore;
import news.everyday.stores.RedisStore;
import news.everyday.stores.ServiceDatabase;
import org.jspecify.annotations.Nullable;

/** stats-service alone on stores of its own, or one of those it is compared with: one at a time on the two cores. */
final class ViewStage implements AutoCloseable {

    private static final ServiceDatabase DATABASE = new ServiceDatabase("stats", "benchmark-only", "benchmark-only");

    private final Path folder;

    private final Path stats;

    private final PostgresStore postgres;

    private final RedisStore redis;

    private final int port = freePort();

    private final int managementPort = freePort();

    private ViewStage(Path folder, Path stats, @Nullable String redis) throws IOException, SQLException {
        this.folder = folder;
        this.stats = stats;
        this.postgres = PostgresStore.start(folder.resolve("postgres"), freePort());
        this.redis = (redis == null)
                ? RedisStore.start(folder.resolve("redis"), freePort(), "")
                : RedisStore.startInstalled(folder.resolve("redis"), freePort(), Path.of(redis));
        this.postgres.provision(DATABASE);
    }

    /** @param redis program of a Redis that is installed; null for the embedded one */
    static ViewStage set(Path checkout, @Nullable String redis) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("news-view-benchmark");
        return new ViewStage(folder, checkout.resolve("stats-service/target/stats-service-0.1.0-SNAPSHOT.jar"), redis);
    }

    RedisAccount redis() {
        return new RedisAccount(this.redis.port());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + this.port);
    }

    URI management() {
        return URI.create("http://127.0.0.1:" + this.managementPort);
    }

    JvmProcess startYardstick() throws IOException, InterruptedException {
        List<String> program = List.of(
                "-cp",
                System.getProperty("java.class.path"),
                YardstickServer.class.getName(),
                Integer.toString(this.port));
        return start("yardstick", program, Map.of());
    }

    JvmProcess startTwin() throws IOException, InterruptedException {
        redis().empty();
        List<String> program = List.of("-cp", classPathOfTwin(), NaiveTwinApplication.class.getName());
        return start("twin", program, environment());
    }

    /** Without the stores that tests have: they would give the twin a Redis of its own, which nobody measures. */
    private static String classPathOfTwin() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("embedded-stores"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** With articles 1 to N published; Redis is empty before, and loaded by the service. */
    JvmProcess startService(int articles) throws IOException, InterruptedException, SQLException {
        redis().empty();
        publish(articles);
        JvmProcess service = start("stats-service", List.of("-jar", this.stats.toString()), environment());
        while (!redis().talk("EXISTS news:stats:views:{s0}:epoch").contains(":1")) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return service;
    }

    /** Straight into the service's table: how it follows a feed isn't what is measured. */
    private void publish(int articles) throws IOException, InterruptedException, SQLException {
        migrate();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into article (id, published, headline, channel, url, position)"
                    + " select id, true, '清溪社区把闲置车棚改成“共享书房”', 'rural', '/articles/' || id, id"
                    + " from generate_series(1, " + articles + ") id on conflict do nothing");
        }
    }

    private void migrate() throws IOException, InterruptedException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1 from article limit 1");
        } catch (SQLException ex) {
            start("migration", List.of("-jar", this.stats.toString()), environment())
                    .close();
        }
    }

    private Connection connect() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + this.postgres.port() + "/" + DATABASE.name();
        return DriverManager.getConnection(url, DATABASE.owner(), DATABASE.ownerPassword());
    }

    private JvmProcess start(String name, List<String> program, Map<String, String> environment)
            throws IOException, InterruptedException {
        return JvmProcess.start(program, environment, this.port, this.folder.resolve(name + ".log"));
    }

    private Map<String, String> environment() {
        String database = "postgresql://127.0.0.1:" + this.postgres.port() + "/" + DATABASE.name();
        Map<String, String> environment = new HashMap<>();
        environment.put("SERVER_PORT", Integer.toString(this.port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(this.managementPort));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("SPRING_R2DBC_URL", "r2dbc:" + database);
        environment.put("SPRING_R2DBC_USERNAME", DATABASE.app());
        environment.put("SPRING_R2DBC_PASSWORD", DATABASE.appPassword());
        environment.put("SPRING_FLYWAY_URL", "jdbc:" + database);
        environment.put("SPRING_FLYWAY_USER", DATABASE.owner());
        environment.put("SPRING_FLYWAY_PASSWORD", DATABASE.ownerPassword());
        environment.put("SPRING_DATA_REDIS_URL", "redis://127.0.0.1:" + this.redis.port());
        environment.put("NEWS_SECURITY_SERVICETOKEN", "benchmark-only-0123456789abcdef");
        environment.put("NEWS_STATS_VISITORSECRET", "benchmark-only-0123456789abcdef");
        environment.put(
                "NEWS_STATS_JOURNAL_DIRECTORY", this.folder.resolve("journal").toString());
        // Nobody is there: the articles are in the table.
        environment.put("NEWS_SERVICES_ARTICLE", "http://127.0.0.1:1");
        return environment;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        this.redis.close();
        this.postgres.close();
    }
}
