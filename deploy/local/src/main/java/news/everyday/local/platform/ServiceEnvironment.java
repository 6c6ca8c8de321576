package news.everyday.local.platform;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import news.everyday.stores.ServiceDatabase;

/** Tells each service by environment variables what it can't know itself: ports, addresses, secrets. */
final class ServiceEnvironment {

    /** On loopback one address is everybody: readers, the seeder, tests. */
    private static final String LIMITS_FACTOR = "100";

    private final PortPlan ports;

    private final PlatformOptions options;

    private final Secrets secrets;

    private final Stores stores;

    ServiceEnvironment(PortPlan ports, PlatformOptions options, Secrets secrets, Stores stores) {
        this.ports = ports;
        this.options = options;
        this.secrets = secrets;
        this.stores = stores;
    }

    Map<String, String> of(Service service, int replica) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", String.valueOf(this.ports.port(service, replica)));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(this.ports.managementPort(service, replica)));
        environment.put(
                "NEWS_LAUNCHERPID", String.valueOf(ProcessHandle.current().pid()));
        environment.put("NEWS_SECURITY_SERVICETOKEN", this.secrets.serviceToken());
        environment.put("NEWS_SECURITY_JWKSURI", this.ports.address(Service.MEMBER, 1) + "/.well-known/jwks.json");
        putAddresses(environment);
        service.database().map(this.secrets::database).ifPresent(database -> putDatabase(environment, database));
        if (service.usesRedis()) {
            environment.put("SPRING_DATA_REDIS_URL", this.stores.redis().toString());
        }
        if (Observers.hasZipkin(this.options)) {
            putTracing(environment, service);
        }
        putOwn(environment, service);
        return environment;
    }

    private void putAddresses(Map<String, String> environment) {
        for (Service other : Service.values()) {
            if (other != Service.GATEWAY) {
                environment.put(
                        "NEWS_SERVICES_" + other.name(),
                        this.ports.address(other, 1).toString());
            }
        }
    }

    private void putDatabase(Map<String, String> environment, ServiceDatabase database) {
        String address = "postgresql://" + this.stores.postgres() + "/" + database.name();
        environment.put("SPRING_R2DBC_URL", this.stores.queries(database.name()));
        environment.put("SPRING_R2DBC_USERNAME", database.app());
        environment.put("SPRING_R2DBC_PASSWORD", database.appPassword());
        environment.put("SPRING_FLYWAY_URL", "jdbc:" + address);
        environment.put("SPRING_FLYWAY_USER", database.owner());
        environment.put("SPRING_FLYWAY_PASSWORD", database.ownerPassword());
        if (this.stores.hasPooler()) {
            environment.put("NEWS_FEED_LISTENURL", "r2dbc:" + address);
        }
    }

    /** Every request is traced here: whoever looks at a local run wants to find the one just made. */
    private void putTracing(Map<String, String> environment, Service service) {
        environment.put(
                "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
                "http://127.0.0.1:" + this.ports.spans() + "/v1/traces");
        environment.put("MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_SCHEDULEDELAY", "1s");
        if (service == Service.GATEWAY) {
            environment.put("MANAGEMENT_TRACING_SAMPLING_PROBABILITY", "1");
        }
    }

    private void putOwn(Map<String, String> environment, Service service) {
        switch (service) {
            case MEMBER -> {
                environment.put("NEWS_MEMBER_SIGNINGKEY", "file:" + this.secrets.signingKeyFile());
                environment.put("NEWS_MEMBER_FIRSTADMIN_EMAIL", DemoAccounts.ADMIN);
                environment.put("NEWS_MEMBER_FIRSTADMIN_PASSWORD", DemoAccounts.PASSWORD);
            }
            case STATS -> {
                environment.put("NEWS_STATS_VISITORSECRET", this.secrets.visitorSecret());
                environment.put(
                        "NEWS_STATS_JOURNAL_DIRECTORY",
                        this.options
                                .data()
                                .resolve("stats-journal")
                                .toAbsolutePath()
                                .toString());
            }
            case GATEWAY -> {
                putReplicas(environment);
                environment.put("NEWS_GATEWAY_LIMITS_FACTOR", LIMITS_FACTOR);
            }
            default -> {}
        }
    }

    private void putReplicas(Map<String, String> environment) {
        for (Service behind : Service.values()) {
            if (behind != Service.GATEWAY) {
                environment.put(
                        "NEWS_GATEWAY_SERVICES_" + behind.name().toUpperCase(Locale.ROOT),
                        this.ports.addresses(behind, this.options.replicas()).stream()
                                .map(URI::toString)
                                .collect(Collectors.joining(",")));
            }
        }
    }
}
