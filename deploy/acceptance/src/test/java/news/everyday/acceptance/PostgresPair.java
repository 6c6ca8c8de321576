package news.everyday.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import news.everyday.stores.PostgresAccount;

/**
 * Two PostgreSQL servers: the second has each commit before the first acknowledges it. One address leads to whichever
 * takes writes.
 */
final class PostgresPair implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TcpSwitch address = new TcpSwitch();

    private final int standbyPort = TcpSwitch.freePort();

    private final Process primary;

    private final Process standby;

    PostgresPair(Path folder) throws IOException, InterruptedException {
        StoreProgram postgres = StoreProgram.required("postgres");
        Path first = folder.resolve("postgres-1");
        Path second = folder.resolve("postgres-2");
        int port = TcpSwitch.freePort();
        StoreProgram.required("initdb")
                .run("-D", first.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        this.primary = start(postgres, first, port, "synchronous_standby_names=*");
        await().atMost(PATIENCE).until(() -> answers(port));
        StoreProgram.required("pg_basebackup")
                .run(
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "-U",
                        "postgres",
                        "-D",
                        second.toString(),
                        "-R",
                        "-X",
                        "stream",
                        "-c",
                        "fast");
        this.standby = start(postgres, second, this.standbyPort, "hot_standby=on");
        await().atMost(PATIENCE)
                .until(() -> "sync".equals(ask(port, "select max(sync_state) from pg_stat_replication")));
        this.address.turnTo(port);
    }

    private static Process start(StoreProgram postgres, Path data, int port, String setting) throws IOException {
        return postgres.start(
                Path.of(data + ".log"),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "synchronous_commit=on",
                "-c",
                "max_connections=200",
                "-c",
                setting);
    }

    PostgresAccount account() {
        return new PostgresAccount(this.address.address(), "postgres", "");
    }

    String address() {
        return this.address.address();
    }

    int port() {
        return this.address.port();
    }

    /** All of its processes at once, as when its machine is gone; nobody answers at the address any more. */
    void killPrimary() throws IOException {
        StoreProgram.kill(this.primary);
        this.address.turnOff();
    }

    /** Its machine is cut off: it goes on, but nothing reaches it, and nobody is told. */
    void silencePrimary() {
        this.address.mute();
    }

    /** Returns once the second server takes writes and the address leads to it. */
    void promote() throws IOException, SQLException {
        ask(this.standbyPort, "select pg_promote(true, 60)");
        this.address.turnTo(this.standbyPort);
    }

    /** The databases of the second server that somebody listens on: this doesn't go through a pooler. */
    List<String> listeners() throws SQLException {
        String names = ask(
                this.standbyPort,
                "select string_agg(distinct datname, ',' order by datname) from pg_stat_activity"
                        + " where query = 'LISTEN feed'");
        return List.of(names.split(","));
    }

    private static boolean answers(int port) {
        try {
            return "1".equals(ask(port, "select 1"));
        } catch (SQLException ex) {
            return false;
        }
    }

    private static String ask(int port, String query) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=2";
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    @Override
    public void close() throws IOException {
        StoreProgram.kill(this.primary);
        StoreProgram.kill(this.standby);
        this.address.close();
    }
}
