package news.everyday.kubernetes;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every port that somebody names is one that somebody listens on. */
final class PortRules {

    private PortRules() {}

    static Stream<String> portsMatch(Manifests manifests) {
        return Stream.of(
                        ofServices(manifests),
                        ofProbes(manifests),
                        ofMonitors(manifests),
                        ofRoutes(manifests),
                        ofPolicies(manifests),
                        unlikeTheService(manifests))
                .flatMap(violations -> violations);
    }

    private static Stream<String> ofServices(Manifests manifests) {
        return manifests
                .ofKind("Service")
                .flatMap(service -> selected(manifests, service.at("/spec/selector"))
                        .flatMap(workload -> Manifest.elements(service.at("/spec/ports"))
                                .map(port -> port.path("targetPort"))
                                .filter(port -> number(workload, port).isEmpty())
                                .map(port -> service.id() + " leads to port " + port + ", which " + workload.id()
                                        + " lacks")));
    }

    private static Stream<String> ofProbes(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(workload -> workload.containers()
                        .flatMap(container -> Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                                .map(container::path)
                                .filter(JsonNode::isObject)
                                .map(probe ->
                                        probe.has("httpGet") ? probe.at("/httpGet/port") : probe.at("/tcpSocket/port")))
                        .filter(port -> number(workload, port).isEmpty())
                        .map(port -> workload.id() + " is probed at port " + port + ", which it lacks"));
    }

    private static Stream<String> ofMonitors(Manifests manifests) {
        return manifests
                .ofKind("PodMonitor")
                .flatMap(monitor -> manifests
                        .workloads()
                        .filter(workload -> SelectorRules.selects(monitor.at("/spec/selector"), workload.podLabels()))
                        .filter(workload -> Manifest.elements(monitor.at("/spec/podMetricsEndpoints"))
                                .anyMatch(endpoint ->
                                        number(workload, endpoint.path("port")).isEmpty()))
                        .map(workload -> monitor.id() + " asks " + workload.id() + " at a port it lacks"));
    }

    private static Stream<String> ofRoutes(Manifests manifests) {
        return Stream.concat(
                manifests
                        .ofKind("Ingress")
                        .flatMap(ingress -> backends(ingress, "/spec/rules", "/http/paths")
                                .map(path -> path.at("/backend/service"))
                                .filter(backend -> !has(
                                        manifests,
                                        backend,
                                        port -> port.path("name").equals(backend.at("/port/name"))))
                                .map(backend -> ingress.id() + " leads to " + backend + ", which isn't there")),
                manifests
                        .ofKind("HTTPRoute")
                        .flatMap(route -> backends(route, "/spec/rules", "/backendRefs")
                                .filter(backend -> !has(
                                        manifests,
                                        backend,
                                        port -> port.path("port").equals(backend.path("port"))))
                                .map(backend -> route.id() + " leads to " + backend + ", which isn't there")));
    }

    private static Stream<JsonNode> backends(Manifest manifest, String rules, String below) {
        return Manifest.elements(manifest.at(rules)).flatMap(rule -> Manifest.elements(rule.at(below)));
    }

    private static boolean has(Manifests manifests, JsonNode backend, Predicate<JsonNode> port) {
        return manifests
                .find("Service", backend.path("name").asString(""))
                .filter(service -> Manifest.elements(service.at("/spec/ports")).anyMatch(port))
                .isPresent();
    }

    /** Policies speak of numbers; each must be one of a pod that the policy, or the rule, selects. */
    private static Stream<String> ofPolicies(Manifests manifests) {
        return manifests
                .ofKind("NetworkPolicy")
                .flatMap(policy -> Manifest.elements(policy.at("/spec/ingress"))
                        .flatMap(rule -> Manifest.elements(rule.path("ports")))
                        .filter(port -> !port.has("endPort"))
                        .filter(port -> selected(manifests, policy.at("/spec/podSelector"))
                                .anyMatch(workload ->
                                        workload.containers().noneMatch(container -> listens(container, port))))
                        .map(port -> policy.id() + " opens " + port + ", where nobody listens"));
    }

    private static boolean listens(JsonNode container, JsonNode port) {
        return Manifest.elements(container.path("ports"))
                .anyMatch(open -> open.path("containerPort").equals(port.path("port")));
    }

    /** A container port that isn't the one in application.yml is a label on a closed door. */
    private static Stream<String> unlikeTheService(Manifests manifests) {
        return manifests
                .services()
                .filter(service -> !number(service, "http").equals(configured(service, "server.port"))
                        || !number(service, "management").equals(configured(service, "management.server.port")))
                .map(service -> service.id() + " names other ports than its application.yml");
    }

    private static Optional<Integer> configured(Manifest service, String key) {
        return Optional.ofNullable(ServiceSettings.of(service.name()).get(key)).map(Integer::valueOf);
    }

    private static Stream<Manifest> selected(Manifests manifests, JsonNode selector) {
        JsonNode labels = selector.has("matchLabels") ? selector.path("matchLabels") : selector;
        return manifests
                .workloads()
                .filter(workload -> !labels.isEmpty())
                .filter(workload -> workload.podLabels()
                        .entrySet()
                        .containsAll(Manifest.strings(labels).entrySet()));
    }

    private static Optional<Integer> number(Manifest workload, JsonNode port) {
        return port.isIntegralNumber()
                ? openPorts(workload)
                        .filter(open -> open.path("containerPort").equals(port))
                        .map(open -> open.path("containerPort").asInt())
                        .findFirst()
                : number(workload, port.asString(""));
    }

    private static Optional<Integer> number(Manifest workload, String name) {
        return openPorts(workload)
                .filter(open -> open.path("name").asString("").equals(name))
                .map(open -> open.path("containerPort").asInt())
                .findFirst();
    }

    private static Stream<JsonNode> openPorts(Manifest workload) {
        return workload.containers().flatMap(container -> Manifest.elements(container.path("ports")));
    }
}
