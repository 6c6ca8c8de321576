package news.everyday.local.platform;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Where everything listens, all derived from the gateway's port.
 *
 * @param base port of the gateway; services follow it, management is 1000 higher, the stores 2000
 */
public record PortPlan(int base) {

    static final int HIGHEST_BASE = 65_535 - 2_006;

    private static final int REPLICA_STEP = 10;

    public PortPlan {
        if (base < 1 || base > HIGHEST_BASE) {
            throw new IllegalArgumentException("The port must lie between 1 and " + HIGHEST_BASE + ", not " + base);
        }
    }

    /** A plan whose ports are all free at the moment, away from those handed out for outgoing connections. */
    public static PortPlan free(int replicas) {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(10_000, 29_000))
                .limit(200)
                .mapToObj(PortPlan::new)
                .filter(plan -> plan.all(replicas).keySet().stream().allMatch(Ports::isFree))
                .filter(plan -> plan.observers().keySet().stream().allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Found no range of free ports"));
    }

    public int port(Service service, int replica) {
        return this.base + service.portOffset() + REPLICA_STEP * (replica - 1);
    }

    public int managementPort(Service service, int replica) {
        return port(service, replica) + 1000;
    }

    public int postgres() {
        return this.base + 2000;
    }

    public int redis() {
        return this.base + 2001;
    }

    public int prometheus() {
        return this.base + 2002;
    }

    public int zipkin() {
        return this.base + 2003;
    }

    /** Where services send their spans. */
    int spans() {
        return this.base + 2004;
    }

    int postgresExporter() {
        return this.base + 2005;
    }

    int redisExporter() {
        return this.base + 2006;
    }

    public URI address(Service service, int replica) {
        return URI.create("http://127.0.0.1:" + port(service, replica));
    }

    /** The addresses of all replicas. */
    public List<URI> addresses(Service service, int replicas) {
        return IntStream.rangeClosed(1, replicas)
                .mapToObj(replica -> address(service, replica))
                .toList();
    }

    /** The ports of {@code --observe}, with the name of who will listen there. */
    Map<Integer, String> observers() {
        Map<Integer, String> ports = new LinkedHashMap<>();
        ports.put(prometheus(), "Prometheus");
        ports.put(zipkin(), "Zipkin");
        ports.put(spans(), "the relay of spans");
        ports.put(postgresExporter(), "the exporter of PostgreSQL");
        ports.put(redisExporter(), "the exporter of Redis");
        return ports;
    }

    /** Every port that will be listened on, with the name of who will. */
    public Map<Integer, String> all(int replicas) {
        Map<Integer, String> ports = new LinkedHashMap<>();
        for (int replica = 1; replica <= replicas; replica++) {
            for (Service service : Service.values()) {
                ports.put(port(service, replica), service.unit(replica));
                ports.put(managementPort(service, replica), "management of " + service.unit(replica));
            }
        }
        ports.put(postgres(), "PostgreSQL");
        ports.put(redis(), "Redis");
        return ports;
    }
}
