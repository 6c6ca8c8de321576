package news.everyday.defaults.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import news.everyday.stores.PostgresAccount;
import news.everyday.stores.PostgresStore;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** On a server that knows nothing of our privileges, as a managed one doesn't. */
class DatabaseMigrationIntegrationTests {

    @TempDir
    static Path folder;

    static PostgresStore server;

    @BeforeAll
    static void startServer() throws IOException {
        server = PostgresStore.start(folder, 0);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void createEmptyDatabase() throws Exception {
        PostgresAccount admin = server.admin();
        execute(admin.user(), admin.password(), "postgres", "drop database if exists paper with (force)");
        for (String role : new String[] {"paper_owner", "paper_app", "stranger"}) {
            execute(admin.user(), admin.password(), "postgres", "drop role if exists " + role);
            execute(admin.user(), admin.password(), "postgres", "create role " + role + " login password 'secret'");
        }
        execute(admin.user(), admin.password(), "postgres", "create database paper owner paper_owner");
    }

    @Test
    void letsTheApplicationRoleUseRowsButNotTheSchema() throws Exception {
        new GrantingMigration("paper_app").migrate(flyway("paper_owner"));

        executeAsApp("insert into feed (type, key, payload) values ('PaperPrinted', '1', '{}')");
        executeAsApp("delete from feed");
        assertThatThrownBy(() -> executeAsApp("alter table feed add column more text"))
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> executeAsApp("create table mine (id int)")).hasMessageContaining("permission denied");
    }

    @Test
    void keepsStrangersOut() {
        new GrantingMigration("paper_app").migrate(flyway("paper_owner"));

        assertThatThrownBy(() -> execute("stranger", "secret", "paper", "select 1"))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void mayRunTwice() {
        new GrantingMigration("paper_app").migrate(flyway("paper_owner"));

        new GrantingMigration("paper_app").migrate(flyway("paper_owner"));

        assertThat(flyway("paper_owner").info().pending()).isEmpty();
    }

    @Test
    void theWaitEndsWithTheMigration() throws Exception {
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(
                () -> new MigrationWait(Duration.ofMinutes(1), Duration.ofMillis(50)).migrate(flyway("paper_owner")));
        assertThat(waiting).isNotDone();

        new GrantingMigration("paper_app").migrate(flyway("paper_owner"));

        waiting.get(30, TimeUnit.SECONDS);
    }

    @Test
    void theApplicationRoleMaySeeThatTheMigrationIsDone() {
        new GrantingMigration("paper_app").migrate(flyway("paper_owner"));

        new MigrationWait(Duration.ZERO, Duration.ofMillis(50)).migrate(flyway("paper_app"));
    }

    @Test
    void theVersionBeforeAcceptsADatabaseThatIsAhead() throws Exception {
        new GrantingMigration("paper_app").migrate(flyway("paper_owner"));
        execute(
                "paper_owner",
                "secret",
                "paper",
                "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) values (99, '99', 'newer', 'SQL', 'V99__newer.sql', 'x', 1, true)");

        new MigrationWait(Duration.ZERO, Duration.ofMillis(50)).migrate(flyway("paper_app"));
    }

    @Test
    void theWaitGivesUp() {
        MigrationWait wait = new MigrationWait(Duration.ofMillis(100), Duration.ofMillis(20));

        assertThatIllegalStateException()
                .isThrownBy(() -> wait.migrate(flyway("paper_owner")))
                .withMessageContaining("lacks 1 migrations");
    }

    /** With the service's own settings and on the shared test server; Flyway is switched off there as in production. */
    @Test
    void theProgramStartsNothingButFlyway() {
        try (ConfigurableApplicationContext context = DatabaseMigration.run("migrate")) {
            assertThat(context.getBeanNamesForType(FlywayMigrationInitializer.class))
                    .hasSize(1);
            assertThat(context.getBeanDefinitionNames()).doesNotContain("webHandler", "connectionFactory");
        }
    }

    @Test
    void theProgramWantsToBeToldWhatToDo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseMigration.main(new String[0]))
                .withMessageContaining("migrate or await");
    }

    private static Flyway flyway(String role) {
        return Flyway.configure().dataSource(url("paper"), role, "secret").load();
    }

    private static void executeAsApp(String sql) throws SQLException {
        execute("paper_app", "secret", "paper", sql);
    }

    private static void execute(String user, String password, String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }
}
