package news.everyday.stores;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/**
 * Points a service under test at {@link TestStores}. A server starts when its address is first asked for, so a slice
 * without a database pays nothing. Only ever on a test class path.
 *
 * <p>With the property {@code news.test.redis=cluster} (of a test class, or of the whole run as a system property) the
 * service is pointed at a Redis Cluster of three nodes instead of at one server.
 */
final class TestStoresEnvironmentPostProcessor implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addFirst(new LazyAddresses(environment));
    }

    private static final class LazyAddresses extends PropertySource<Supplier<String>> {

        private final Supplier<Boolean> cluster;

        LazyAddresses(ConfigurableEnvironment environment) {
            super("testStores", () -> environment.getProperty("spring.application.name", "test-service"));
            this.cluster = () -> "cluster".equals(environment.getProperty("news.test.redis"));
        }

        @Override
        public @Nullable Object getProperty(String name) {
            return switch (name) {
                case "spring.r2dbc.url" -> "r2dbc:postgresql://" + postgres();
                case "spring.flyway.url" -> "jdbc:postgresql://" + postgres();
                case "spring.r2dbc.username" -> database() + "_app";
                case "spring.flyway.user" -> database() + "_owner";
                case "spring.r2dbc.password", "spring.flyway.password" -> TestStores.password();
                case "spring.data.redis.url" -> this.cluster.get() ? null : "redis://" + TestStores.redis();
                case "spring.data.redis.cluster.nodes" -> this.cluster.get() ? TestStores.redisCluster() : null;
                default -> null;
            };
        }

        private String postgres() {
            return TestStores.postgresFor(database()) + "/" + database();
        }

        /** {@code article-service} owns the database {@code article}. */
        private String database() {
            return this.source.get().replace("-service", "").replace('-', '_');
        }
    }
}
