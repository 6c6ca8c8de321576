package news.everyday.stores;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * An account that may create databases and roles on a PostgreSQL server, ours or somebody else's.
 *
 * @param address {@code host:port}
 */
public record PostgresAccount(String address, String user, String password) {

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

    /** Whether the server lets this account in right now. */
    boolean isWelcome() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException ex) {
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        String url = "jdbc:postgresql://" + this.address + "/" + database + "?connectTimeout=2";
        return DriverManager.getConnection(url, this.user, this.password);
    }
}
