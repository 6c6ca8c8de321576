package news.everyday.defaults.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Migrates as the owner. What it creates the application role (应用账号) may use: rows, never the schema. Granted
 * beforehand, so that a migration can take away again what only some tables allow.
 */
final class GrantingMigration implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(GrantingMigration.class);

    private final @Nullable String appRole;

    GrantingMigration(@Nullable String appRole) {
        this.appRole = appRole;
    }

    @Override
    public void migrate(Flyway flyway) {
        if (this.appRole != null) {
            grantTo(this.appRole, flyway);
        }
        int executed = flyway.migrate().migrationsExecuted;
        log.info("The database has all of our migrations, {} of them new", executed);
    }

    private static void grantTo(String role, Flyway flyway) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String grant : grants(role, connection.getCatalog())) {
                statement.execute(grant);
            }
        } catch (SQLException ex) {
            throw new IllegalStateException("Could not let " + role + " use the database", ex);
        }
    }

    private static List<String> grants(String role, String database) {
        String later = "alter default privileges in schema public grant ";
        return List.of(
                "revoke all on database " + database + " from public",
                "grant connect on database " + database + " to " + role,
                "grant usage on schema public to " + role,
                later + "select, insert, update, delete on tables to " + role,
                later + "usage on sequences to " + role);
    }
}
