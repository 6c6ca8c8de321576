package news.everyday.stores;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * A PostgreSQL server on loopback that keeps its data between runs.
 *
 * <p>fsync and synchronous_commit are on, unlike the library's defaults: a commit that was answered survives a kill.
 */
public final class PostgresStore implements AutoCloseable {

    private final Path directory;

    private final int port;

    private final EmbeddedPostgres server;

    private PostgresStore(Path directory, int port, EmbeddedPostgres server) {
        this.directory = directory;
        this.port = port;
        this.server = server;
    }

    /**
     * Starts the server, creating its data directory on the first run.
     *
     * @param directory parent of the data directory and of the unpacked binaries
     * @param port port on 127.0.0.1; 0 takes a free one
     * @throws IOException when the server doesn't answer within 30 s
     */
    public static PostgresStore start(Path directory, int port) throws IOException {
        Files.createDirectories(directory);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(directory.resolve("bin").toFile())
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(30))
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "1GB");
        if (port > 0) {
            builder.setPort(port);
        }
        EmbeddedPostgres server = builder.start();
        return new PostgresStore(directory, server.getPort(), server);
    }

    public int port() {
        return this.port;
    }

    /** Process id of the postmaster, from its own pid file; -1 when it isn't running. */
    public long pid() {
        try {
            List<String> lines = Files.readAllLines(this.directory.resolve("data/postmaster.pid"));
            return Long.parseLong(lines.get(0).trim());
        } catch (IOException | RuntimeException ex) {
            return -1;
        }
    }

    /** Creates the database and its two roles unless they exist; sets the passwords to the given ones either way. */
    public void provision(ServiceDatabase database) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            provisionRole(statement, database.owner(), database.ownerPassword());
            provisionRole(statement, database.app(), database.appPassword());
            if (!exists(statement, "select 1 from pg_database where datname = '" + database.name() + "'")) {
                statement.execute("create database " + database.name() + " owner " + database.owner());
            }
            statement.execute("revoke all on database " + database.name() + " from public");
            statement.execute("grant connect on database " + database.name() + " to " + database.app());
        }
        grantRowAccess(database);
    }

    private void grantRowAccess(ServiceDatabase database) throws SQLException {
        try (Connection connection = connect(database.name());
                Statement statement = connection.createStatement()) {
            statement.execute("alter schema public owner to " + database.owner());
            statement.execute("grant usage on schema public to " + database.app());
            for (String grant : List.of("select, insert, update, delete on tables", "usage on sequences")) {
                statement.execute("alter default privileges for role " + database.owner() + " in schema public grant "
                        + grant + " to " + database.app());
            }
        }
    }

    private static void provisionRole(Statement statement, String role, String password) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role + " login");
        }
        statement.execute("alter role " + role + " password '" + password.replace("'", "''") + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + this.port + "/" + database, "postgres", "");
    }

    @Override
    public void close() throws IOException {
        this.server.close();
    }
}
