package news.everyday.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The network policies allow what the configuration needs, both ends of it, and nothing more. */
final class NetworkRules {

    private NetworkRules() {}

    static Stream<String> deniedByDefault(Manifests manifests) {
        boolean denied = manifests
                .ofKind("NetworkPolicy")
                .anyMatch(policy -> policy.at("/spec/podSelector").isEmpty()
                        && policy.at("/spec/policyTypes").toString().equals("[\"Ingress\",\"Egress\"]")
                        && !policy.at("/spec").has("ingress")
                        && !policy.at("/spec").has("egress"));
        return denied ? Stream.empty() : Stream.of("Nothing denies what isn't allowed");
    }

    static Stream<String> edgesCovered(Manifests manifests) {
        return Stream.concat(
                Edge.in(manifests).stream().flatMap(edge -> uncovered(manifests, edge)),
                manifests
                        .workloads()
                        .filter(workload -> !findsNames(manifests, workload))
                        .map(workload -> workload.id() + " can't ask for names"));
    }

    private static Stream<String> uncovered(Manifests manifests, Edge edge) {
        if (!edge.isAnswered()) {
            return Stream.of(edge + ": nobody answers there");
        }
        Map<String, String> from = edge.from().podLabels();
        return Stream.concat(
                allows(manifests, "egress", from, edge.to(), edge.port())
                        ? Stream.empty()
                        : Stream.of(edge + " may not go out"),
                allows(manifests, "ingress", edge.to(), from, edge.port())
                        ? Stream.empty()
                        : Stream.of(edge + " may not come in"));
    }

    private static boolean findsNames(Manifests manifests, Manifest workload) {
        return applying(manifests, "egress", workload.podLabels())
                .flatMap(policy -> Manifest.elements(policy.at("/spec/egress")))
                .anyMatch(rule -> Stream.of("UDP", "TCP")
                        .allMatch(protocol -> Manifest.elements(rule.path("ports"))
                                .anyMatch(port -> port.path("port").asInt() == 53
                                        && port.path("protocol").asString("").equals(protocol))));
    }

    /** A permission that no address needs is left over from something, or a hole. */
    static Stream<String> edgesNeeded(Manifests manifests) {
        List<Edge> edges = Edge.in(manifests);
        List<Manifest> workloads = manifests.workloads().toList();
        return workloads.stream()
                .flatMap(from -> workloads.stream().flatMap(to -> superfluous(manifests, edges, from, to)));
    }

    private static Stream<String> superfluous(Manifests manifests, List<Edge> edges, Manifest from, Manifest to) {
        return to.containers()
                .flatMap(container -> Manifest.elements(container.path("ports")))
                .map(port -> port.path("containerPort").asInt())
                .filter(port -> allows(manifests, "egress", from.podLabels(), to.podLabels(), port)
                        || allowsByName(manifests, to.podLabels(), from.podLabels(), port))
                .filter(port -> edges.stream()
                        .noneMatch(edge -> edge.from().id().equals(from.id())
                                && edge.port() == port
                                && edge.to().equals(to.podLabels())))
                .map(port -> from.id() + " may reach " + to.id() + " at " + port + ", but nothing says that it does");
    }

    private static boolean allowsByName(
            Manifests manifests, Map<String, String> to, Map<String, String> from, int port) {
        return allows(manifests, "ingress", to, from, port);
    }

    /** @param direction seen from {@code pod}: {@code ingress} or {@code egress} */
    private static boolean allows(
            Manifests manifests, String direction, Map<String, String> pod, Map<String, String> peer, int port) {
        return applying(manifests, direction, pod)
                .flatMap(policy -> Manifest.elements(policy.at("/spec/" + direction)))
                .filter(rule -> opens(rule.path("ports"), port))
                .map(rule -> rule.path(direction.equals("ingress") ? "from" : "to"))
                .flatMap(Manifest::elements)
                .anyMatch(who -> !who.has("namespaceSelector")
                        && !who.has("ipBlock")
                        && SelectorRules.selects(who.path("podSelector"), peer));
    }

    private static Stream<Manifest> applying(Manifests manifests, String direction, Map<String, String> pod) {
        String type = direction.equals("ingress") ? "Ingress" : "Egress";
        return manifests
                .ofKind("NetworkPolicy")
                .filter(policy -> policy.at("/spec/policyTypes").toString().contains(type))
                .filter(policy -> policy.at("/spec/podSelector").isEmpty()
                        || SelectorRules.selects(policy.at("/spec/podSelector"), pod));
    }

    private static boolean opens(JsonNode ports, int port) {
        return Manifest.elements(ports)
                .filter(open -> open.path("protocol").asString("TCP").equals("TCP"))
                .anyMatch(open -> open.path("port").asInt() <= port
                        && port <= open.path("endPort").asInt(open.path("port").asInt()));
    }
}
