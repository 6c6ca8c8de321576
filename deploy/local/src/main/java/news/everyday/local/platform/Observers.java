package news.everyday.local.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import news.everyday.local.jar.JavaCommand;
import news.everyday.local.supervision.Unit;
import news.everyday.stores.PostgresAccount;

/**
 * What {@code --observe} starts beside the platform: Prometheus, which must be installed; Zipkin, where its jar has been
 * fetched; the exporters of PostgreSQL and Redis, where they are installed.
 */
final class Observers {

    static final String PROMETHEUS = "prometheus";

    static final String ZIPKIN = "zipkin";

    static final String POSTGRES_EXPORTER = "postgres-exporter";

    static final String REDIS_EXPORTER = "redis-exporter";

    static final List<String> ALL = List.of(PROMETHEUS, ZIPKIN, POSTGRES_EXPORTER, REDIS_EXPORTER);

    private static final String ZIPKIN_JAR = "zipkin-server-3.5.1-exec.jar";

    private final PlatformOptions options;

    private final PortPlan ports;

    private final DataFolder data;

    Observers(PlatformOptions options, PortPlan ports, DataFolder data) {
        this.options = options;
        this.ports = ports;
        this.data = data;
    }

    /** Why {@code --observe} can't be had here; empty when it can. */
    static Optional<String> findObstacle() {
        return find("prometheus").isPresent()
                ? Optional.empty()
                : Optional.of("--observe needs Prometheus, and it is not installed."
                        + " On Debian: apt-get install --no-install-recommends prometheus"
                        + " (stop the service that the package starts: systemctl disable --now prometheus).");
    }

    /** Whether spans have somewhere to go. */
    static boolean hasZipkin(PlatformOptions options) {
        return options.observe() && Files.exists(zipkinJar(options));
    }

    private static Path zipkinJar(PlatformOptions options) {
        return options.cache().resolve(ZIPKIN_JAR);
    }

    /** @param admin of the PostgreSQL that the platform uses */
    List<Unit> units(PostgresAccount admin, URI redis) throws IOException {
        List<Unit> units = new ArrayList<>();
        find("prometheus-postgres-exporter")
                .map(path -> postgresExporter(path, admin))
                .ifPresent(units::add);
        find("prometheus-redis-exporter")
                .map(path -> redisExporter(path, redis))
                .ifPresent(units::add);
        if (hasZipkin(this.options)) {
            units.add(zipkin());
        }
        units.add(prometheus(units));
        return units;
    }

    private Unit prometheus(List<Unit> others) throws IOException {
        Path configuration = new PrometheusFiles(
                        this.options.repository(), this.data.root().resolve("prometheus-config"))
                .write(targets(others));
        List<String> command = List.of(
                find("prometheus").orElseThrow().toString(),
                "--config.file=" + configuration,
                "--storage.tsdb.path=" + this.data.root().resolve("prometheus"),
                "--storage.tsdb.retention.time=7d",
                "--web.listen-address=127.0.0.1:" + this.ports.prometheus(),
                "--web.enable-lifecycle");
        return unit(PROMETHEUS, command, Map.of(), this.ports.prometheus(), "/-/ready");
    }

    private List<PrometheusFiles.Target> targets(List<Unit> others) {
        List<PrometheusFiles.Target> targets = new ArrayList<>();
        for (Service service : Service.values()) {
            targets.add(new PrometheusFiles.Target(
                    service.artifact(),
                    IntStream.rangeClosed(1, this.options.replicas())
                            .map(replica -> this.ports.managementPort(service, replica))
                            .boxed()
                            .toList(),
                    "/actuator/prometheus"));
        }
        others.forEach(unit -> exporterPort(unit.name())
                .ifPresent(port -> targets.add(new PrometheusFiles.Target(unit.name(), List.of(port), "/metrics"))));
        return targets;
    }

    private Optional<Integer> exporterPort(String name) {
        return switch (name) {
            case POSTGRES_EXPORTER -> Optional.of(this.ports.postgresExporter());
            case REDIS_EXPORTER -> Optional.of(this.ports.redisExporter());
            default -> Optional.empty();
        };
    }

    private Unit zipkin() {
        List<String> command = List.of(
                JavaCommand.java(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                this.data.marker(),
                "-jar",
                zipkinJar(this.options).toString());
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUERY_PORT", String.valueOf(this.ports.zipkin()));
        environment.put("ARMERIA_PORTS_0_IP", "127.0.0.1");
        environment.put("ARMERIA_PORTS_0_PORT", String.valueOf(this.ports.zipkin()));
        environment.put("ARMERIA_PORTS_0_PROTOCOLS_0", "http");
        environment.put("MEM_MAX_SPANS", "100000");
        return unit(ZIPKIN, command, environment, this.ports.zipkin(), "/health");
    }

    private Unit postgresExporter(Path program, PostgresAccount admin) {
        String source = "postgresql://%s:%s@%s/postgres?sslmode=disable"
                .formatted(admin.user(), admin.password(), admin.address());
        List<String> command =
                List.of(program.toString(), "--web.listen-address=127.0.0.1:" + this.ports.postgresExporter());
        return unit(
                POSTGRES_EXPORTER,
                command,
                Map.of("DATA_SOURCE_NAME", source),
                this.ports.postgresExporter(),
                "/metrics");
    }

    private Unit redisExporter(Path program, URI redis) {
        String password = (redis.getUserInfo() != null) ? redis.getUserInfo().replaceFirst("^[^:]*:", "") : "";
        List<String> command = List.of(
                program.toString(),
                "-web.listen-address=127.0.0.1:" + this.ports.redisExporter(),
                "-redis.addr=redis://" + redis.getHost() + ":" + redis.getPort());
        return unit(
                REDIS_EXPORTER, command, Map.of("REDIS_PASSWORD", password), this.ports.redisExporter(), "/metrics");
    }

    private Unit unit(String name, List<String> command, Map<String, String> environment, int port, String path) {
        URI readiness = URI.create("http://127.0.0.1:" + port + path);
        return new ProgramUnit(name, command, environment, readiness, this.data.log(name));
    }

    private static Optional<Path> find(String program) {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/bin:/usr/sbin";
        return List.of(path.split(":")).stream()
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
