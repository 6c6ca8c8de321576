package news.everyday.stores;

/**
 * One service's database and its two roles: the owner migrates the schema, the application role reads and writes rows.
 *
 * @param name database name, e.g. {@code article}; the roles are {@code article_owner} and {@code article_app}
 * @param ownerPassword password of the owner, used by Flyway only
 * @param appPassword password of the application role, used by the running service
 */
public record ServiceDatabase(String name, String ownerPassword, String appPassword) {

    public ServiceDatabase {
        if (!name.matches("[a-z][a-z_]{0,30}")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
    }

    public String owner() {
        return this.name + "_owner";
    }

    public String app() {
        return this.name + "_app";
    }
}
