package news.everyday.local.platform;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.everyday.local.supervision.UnitState;
import news.everyday.local.supervision.UnitStatus;
import org.jspecify.annotations.Nullable;

/** Knows the address of every unit, and joins it with what supervision knows. */
final class ProcessTable {

    private record Place(
            String kind,
            int replica,
            int port,
            URI address,
            @Nullable URI management) {}

    private final Map<String, Place> places = new LinkedHashMap<>();

    ProcessTable(PortPlan ports, int replicas) {
        for (Service service : Service.values()) {
            for (int replica = 1; replica <= replicas; replica++) {
                URI management = URI.create("http://127.0.0.1:" + ports.managementPort(service, replica));
                this.places.put(
                        service.unit(replica),
                        new Place(
                                service.artifact(),
                                replica,
                                ports.port(service, replica),
                                ports.address(service, replica),
                                management));
            }
        }
        this.places.put(PostgresUnit.NAME, place(PostgresUnit.NAME, "postgresql", ports.postgres()));
        this.places.put(RedisUnit.NAME, place(RedisUnit.NAME, "redis", ports.redis()));
        this.places.put(Observers.PROMETHEUS, place(Observers.PROMETHEUS, "http", ports.prometheus()));
        this.places.put(Observers.ZIPKIN, place(Observers.ZIPKIN, "http", ports.zipkin()));
        this.places.put(
                Observers.POSTGRES_EXPORTER, place(Observers.POSTGRES_EXPORTER, "http", ports.postgresExporter()));
        this.places.put(Observers.REDIS_EXPORTER, place(Observers.REDIS_EXPORTER, "http", ports.redisExporter()));
    }

    private static Place place(String kind, String scheme, int port) {
        return new Place(kind, 1, port, URI.create(scheme + "://127.0.0.1:" + port), null);
    }

    List<RunningProcess> of(List<UnitStatus> statuses) {
        return statuses.stream().map(this::join).toList();
    }

    private RunningProcess join(UnitStatus status) {
        Place place = this.places.get(status.name());
        if (place == null) {
            throw new IllegalArgumentException("Unknown unit " + status.name());
        }
        return new RunningProcess(
                status.name(),
                place.kind(),
                place.replica(),
                word(status.state()),
                status.pid(),
                place.port(),
                place.address(),
                place.management(),
                status.restarts(),
                status.log());
    }

    private static String word(UnitState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
