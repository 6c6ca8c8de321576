package news.everyday.local.platform;

import java.net.URI;

/**
 * Where the services find the stores.
 *
 * @param postgres {@code host:port}
 * @param redis with the password in it
 */
record Stores(String postgres, URI redis) {

    static Stores of(PlatformOptions options, PortPlan ports, Secrets secrets) {
        String postgres =
                options.postgres().map(account -> account.address()).orElseGet(() -> "127.0.0.1:" + ports.postgres());
        URI redis = options.redis()
                .orElseGet(() -> URI.create("redis://:" + secrets.redisPassword() + "@127.0.0.1:" + ports.redis()));
        return new Stores(postgres, redis);
    }
}
