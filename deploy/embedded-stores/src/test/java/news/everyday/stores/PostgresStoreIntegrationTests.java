package news.everyday.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresStoreIntegrationTests {

    private static final ServiceDatabase DATABASE = new ServiceDatabase("paper", "o'wner", "app");

    @TempDir
    Path directory;

    @Test
    void keepsItsDataAcrossRestarts() throws Exception {
        try (PostgresStore store = PostgresStore.start(this.directory, 0)) {
            store.provision(DATABASE);
            execute(store, DATABASE.owner(), "create table story (headline text)");
            execute(store, DATABASE.app(), "insert into story values ('社区“圈”出烟火气')");
        }

        try (PostgresStore store = PostgresStore.start(this.directory, 0)) {
            assertThat(query(store, "select headline from story")).isEqualTo("社区“圈”出烟火气");
        }
    }

    @Test
    void letsTheApplicationRoleWriteRowsButNotChangeTheSchema() throws Exception {
        try (PostgresStore store = PostgresStore.start(this.directory, 0)) {
            store.provision(DATABASE);
            store.provision(DATABASE);
            execute(store, DATABASE.owner(), "create table story (headline text)");

            assertThatThrownBy(() -> execute(store, DATABASE.app(), "create table other (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(store, DATABASE.app(), "drop table story"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("must be owner");
        }
    }

    @Test
    void commitsDurably() throws Exception {
        try (PostgresStore store = PostgresStore.start(this.directory, 0)) {
            store.provision(DATABASE);

            assertThat(query(store, "show fsync")).isEqualTo("on");
            assertThat(query(store, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void comesBackWithWhatItCommittedAfterAKill() throws Exception {
        PostgresStore killed = PostgresStore.start(this.directory, 0);
        killed.provision(DATABASE);
        execute(killed, DATABASE.owner(), "create table story (headline text)");
        execute(killed, DATABASE.app(), "insert into story values ('雨后的田野')");

        killed.process().destroyForcibly();
        killed.process().onExit().get(10, TimeUnit.SECONDS);

        try (PostgresStore store = PostgresStore.start(this.directory, killed.port())) {
            assertThat(query(store, "select headline from story")).isEqualTo("雨后的田野");
        }
    }

    @Test
    void stopsAServerThatWasLeftOnTheSameDirectory() throws Exception {
        PostgresStore left = PostgresStore.start(this.directory, 0);

        try (PostgresStore store = PostgresStore.start(this.directory, 0)) {
            assertThat(left.process().isAlive()).isFalse();
            assertThat(store.process().isAlive()).isTrue();
        }
    }

    @Test
    void letsNobodyInWithoutAPassword() throws Exception {
        try (PostgresStore store = PostgresStore.start(this.directory, 0)) {
            String url = "jdbc:postgresql://127.0.0.1:" + store.port() + "/postgres";

            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    private static void execute(PostgresStore store, String role, String sql) throws SQLException {
        try (Connection connection = connect(store, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(PostgresStore store, String sql) throws SQLException {
        try (Connection connection = connect(store, DATABASE.app());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(PostgresStore store, String role) throws SQLException {
        String password = role.equals(DATABASE.app()) ? "app" : "o'wner";
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + store.port() + "/paper", role, password);
    }
}
