package news.everyday.local.platform;

import news.everyday.stores.ServiceDatabase;

/**
 * How to look into a service's database.
 *
 * @param jdbcUrl e.g. {@code jdbc:postgresql://127.0.0.1:10080/article}
 */
public record DatabaseAccess(String jdbcUrl, String user, String password) {

    static DatabaseAccess of(Stores stores, ServiceDatabase database) {
        return new DatabaseAccess(
                "jdbc:postgresql://" + stores.postgres() + "/" + database.name(),
                database.app(),
                database.appPassword());
    }
}
