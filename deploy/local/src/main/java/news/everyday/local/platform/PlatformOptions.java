package news.everyday.local.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import news.everyday.stores.PostgresAccount;

/**
 * How to run the platform.
 *
 * @param repository the checkout whose built jars are run
 * @param data where databases, secrets and logs are kept between runs
 * @param port the gateway's port, see {@link PortPlan}; 0 takes a free range
 * @param replicas how many of each service
 * @param fresh delete all data first
 * @param fullCompiler see {@link news.everyday.local.jar.JavaCommand#flags}
 * @param postgres a server that runs already, instead of an embedded one
 * @param redis a server that runs already, instead of an embedded one
 * @param observe start Prometheus and Zipkin beside it
 * @param pooler {@code host:port} of a PgBouncer in transaction mode before {@code postgres}: the services' queries go
 *     through it, migrations and LISTEN round it
 */
public record PlatformOptions(
        Path repository,
        Path data,
        int port,
        int replicas,
        boolean fresh,
        boolean fullCompiler,
        Optional<PostgresAccount> postgres,
        Optional<URI> redis,
        boolean observe,
        Optional<String> pooler) {

    static final int MOST_REPLICAS = 5;

    public PlatformOptions {
        repository = repository.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        if (replicas < 1 || replicas > MOST_REPLICAS) {
            throw new IllegalArgumentException(
                    "There can be 1 to " + MOST_REPLICAS + " replicas, not " + replicas + ".");
        }
        if (port < 0 || port > PortPlan.HIGHEST_BASE) {
            throw new IllegalArgumentException(
                    "The port must lie between 1 and " + PortPlan.HIGHEST_BASE + ", not " + port + ".");
        }
    }

    /** Without anything that observes it. */
    public PlatformOptions(
            Path repository,
            Path data,
            int port,
            int replicas,
            boolean fresh,
            boolean fullCompiler,
            Optional<PostgresAccount> postgres,
            Optional<URI> redis) {
        this(repository, data, port, replicas, fresh, fullCompiler, postgres, redis, false, Optional.empty());
    }

    /** One of each on the usual ports, with the data folder inside the checkout. */
    public static PlatformOptions of(Path repository) {
        return new PlatformOptions(
                repository,
                repository.resolve("deploy/local/.data"),
                8080,
                1,
                false,
                false,
                Optional.empty(),
                Optional.empty());
    }

    public PlatformOptions withData(Path data) {
        return new PlatformOptions(
                this.repository,
                data,
                this.port,
                this.replicas,
                this.fresh,
                this.fullCompiler,
                this.postgres,
                this.redis,
                this.observe,
                this.pooler);
    }

    public PlatformOptions withPort(int port) {
        return new PlatformOptions(
                this.repository,
                this.data,
                port,
                this.replicas,
                this.fresh,
                this.fullCompiler,
                this.postgres,
                this.redis,
                this.observe,
                this.pooler);
    }

    public PlatformOptions withReplicas(int replicas) {
        return new PlatformOptions(
                this.repository,
                this.data,
                this.port,
                replicas,
                this.fresh,
                this.fullCompiler,
                this.postgres,
                this.redis,
                this.observe,
                this.pooler);
    }

    public PlatformOptions withFullCompiler(boolean fullCompiler) {
        return new PlatformOptions(
                this.repository,
                this.data,
                this.port,
                this.replicas,
                this.fresh,
                fullCompiler,
                this.postgres,
                this.redis,
                this.observe,
                this.pooler);
    }

    public PlatformOptions withObserve(boolean observe) {
        return new PlatformOptions(
                this.repository,
                this.data,
                this.port,
                this.replicas,
                this.fresh,
                this.fullCompiler,
                this.postgres,
                this.redis,
                observe,
                this.pooler);
    }

    /** With stores that run already, their pooler among them. */
    public PlatformOptions withStores(PostgresAccount postgres, String pooler, URI redis) {
        return new PlatformOptions(
                this.repository,
                this.data,
                this.port,
                this.replicas,
                this.fresh,
                this.fullCompiler,
                Optional.of(postgres),
                Optional.of(redis),
                this.observe,
                Optional.of(pooler));
    }

    /** Unpacked jars and the stores' programs: the same for every data folder, as they hold no data. */
    Path cache() {
        return this.repository.resolve("deploy/local/.data/cache");
    }

    Path jar(Service service) {
        return this.repository.resolve(
                "%s/target/%s-0.1.0-SNAPSHOT.jar".formatted(service.artifact(), service.artifact()));
    }
}
