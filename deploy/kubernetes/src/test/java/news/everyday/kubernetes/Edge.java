package news.everyday.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A connection that the configuration makes: an address in a container's environment.
 *
 * @param from who opens it
 * @param host as it stands in the address
 * @param to labels of the pods that answer; none: nobody does
 * @param port of those pods
 */
record Edge(Manifest from, String host, Map<String, String> to, int port) {

    private static final Pattern ADDRESS = Pattern.compile("://(?:[^@/\\s]*@)?([A-Za-z0-9.-]+):(\\d+)");

    /** Addresses that name the world outside, e.g. the portal's own, aren't edges: they carry no port. */
    static List<Edge> in(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(workload -> workload.containers()
                        .flatMap(container -> manifests.environment(container).entrySet().stream())
                        .filter(variable -> !variable.getKey().equals("NEWS_PAGE_PUBLICURL"))
                        .flatMap(
                                variable -> ADDRESS.matcher(variable.getValue()).results())
                        .map(address ->
                                resolve(manifests, workload, address.group(1), Integer.parseInt(address.group(2)))))
                .distinct()
                .toList();
    }

    private static Edge resolve(Manifests manifests, Manifest from, String host, int port) {
        return Stream.concat(
                        manifests.find("Service", host).stream()
                                .flatMap(service -> ofService(manifests, from, service, port)),
                        manifests
                                .ofKind("Cluster")
                                .filter(cluster -> host.equals(cluster.name() + "-rw"))
                                .map(cluster -> new Edge(from, host, Map.of("cnpg.io/cluster", cluster.name()), port)))
                .findFirst()
                .orElse(new Edge(from, host, Map.of(), port));
    }

    private static Stream<Edge> ofService(Manifests manifests, Manifest from, Manifest service, int port) {
        Map<String, String> selector = Manifest.strings(service.at("/spec/selector"));
        return Manifest.elements(service.at("/spec/ports"))
                .filter(open -> open.path("port").asInt() == port)
                .flatMap(open -> manifests
                        .workloads()
                        .filter(workload -> workload.podLabels().entrySet().containsAll(selector.entrySet()))
                        .map(workload -> new Edge(
                                from,
                                service.name(),
                                workload.podLabels(),
                                number(workload, open.path("targetPort")))));
    }

    private static int number(Manifest workload, JsonNode port) {
        return workload.containers()
                .flatMap(container -> Manifest.elements(container.path("ports")))
                .filter(open -> open.path("name").equals(port)
                        || open.path("containerPort").equals(port))
                .mapToInt(open -> open.path("containerPort").asInt())
                .findFirst()
                .orElse(0);
    }

    boolean isAnswered() {
        return !this.to.isEmpty() && this.port > 0;
    }

    @Override
    public String toString() {
        return this.from.id() + " → " + this.host + ":" + this.port;
    }

    /** {@code host:port} of every address in a text. */
    static Stream<String> hosts(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        return matcher.results().map(address -> address.group(1));
    }
}
