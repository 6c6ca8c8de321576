package news.everyday.local.platform;

import java.net.URI;

/**
 * Where the services find the stores.
 *
 * @param postgres {@code host:port}
 * @param pooler {@code host:port} for the services' queries; that of PostgreSQL where there is no pooler
 * @param redis with the password in it
 */
record Stores(String postgres, String pooler, URI redis) {

    static Stores of(PlatformOptions options, PortPlan ports, Secrets secrets) {
        String postgres =
                options.postgres().map(account -> account.address()).orElseGet(() -> "127.0.0.1:" + ports.postgres());
        URI redis = options.redis()
                .orElseGet(() -> URI.create("redis://:" + secrets.redisPassword() + "@127.0.0.1:" + ports.redis()));
        return new Stores(postgres, options.pooler().orElse(postgres), redis);
    }

    /**
     * R2DBC address of a database for the services' queries. Through a pooler nothing is prepared for later: the next
     * transaction's connection may not know it.
     */
    String queries(String database) {
        String address = "r2dbc:postgresql://" + this.pooler + "/" + database;
        return hasPooler() ? address + "?preparedStatementCacheQueries=0" : address;
    }

    boolean hasPooler() {
        return !this.pooler.equals(this.postgres);
    }
}
