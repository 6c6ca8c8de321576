package news.everyday.kubernetes;

import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Labels are only strings: nobody but these rules notices one that selects nothing. */
final class SelectorRules {

    private SelectorRules() {}

    static Stream<String> selectorsMatch(Manifests manifests) {
        return Stream.of(
                        ownTemplate(manifests),
                        ofServices(manifests),
                        of(manifests, "PodDisruptionBudget", "/spec/selector"),
                        of(manifests, "PodMonitor", "/spec/selector"),
                        of(manifests, "NetworkPolicy", "/spec/podSelector"),
                        spreading(manifests))
                .flatMap(violations -> violations);
    }

    private static Stream<String> ownTemplate(Manifests manifests) {
        return manifests
                .workloads()
                .filter(workload -> !workload.is("Job"))
                .filter(workload -> !selects(workload.at("/spec/selector"), workload.podLabels()))
                .map(workload -> workload.id() + " doesn't select its own pods");
    }

    private static Stream<String> ofServices(Manifests manifests) {
        return manifests
                .ofKind("Service")
                .filter(service -> service.at("/spec/type").asString("").equals("ExternalName") == false)
                .filter(service -> manifests
                        .workloads()
                        .noneMatch(workload -> matches(labels(service.at("/spec/selector")), workload.podLabels())))
                .map(service -> service.id() + " selects no pods");
    }

    private static Stream<String> of(Manifests manifests, String kind, String pointer) {
        return manifests
                .ofKind(kind)
                .filter(manifest -> !isEveryone(manifest.at(pointer)))
                .filter(manifest -> !selectsAny(manifests, manifest.at(pointer)))
                .map(manifest -> manifest.id() + " selects no pods");
    }

    private static Stream<String> spreading(Manifests manifests) {
        return manifests
                .services()
                .filter(service -> Manifest.elements(service.pod().path("topologySpreadConstraints"))
                        .anyMatch(constraint -> !selects(constraint.path("labelSelector"), service.podLabels())))
                .map(service -> service.id() + " is spread by labels that its pods don't have");
    }

    /** A Service that also selects a migration's pods sends requests to them. */
    static Stream<String> servicesLeaveJobsAlone(Manifests manifests) {
        return manifests
                .ofKind("Service")
                .flatMap(service -> manifests
                        .ofKind("Job")
                        .filter(job -> matches(labels(service.at("/spec/selector")), job.podLabels()))
                        .map(job -> service.id() + " also selects the pods of " + job.id()));
    }

    private static boolean isEveryone(JsonNode selector) {
        return selector.isObject() && selector.isEmpty();
    }

    /** Pods of a CloudNativePG cluster exist too, though no manifest of ours describes them. */
    private static boolean selectsAny(Manifests manifests, JsonNode selector) {
        return Stream.concat(
                        manifests.workloads().map(Manifest::podLabels),
                        manifests.ofKind("Cluster").map(cluster -> Map.of("cnpg.io/cluster", cluster.name())))
                .anyMatch(labels -> selects(selector, labels));
    }

    /** Only matchLabels: what else a selector could say isn't used here, and would need its own thought. */
    static boolean selects(JsonNode selector, Map<String, String> labels) {
        return selector.has("matchExpressions") == false && matches(labels(selector.path("matchLabels")), labels);
    }

    private static Map<String, String> labels(JsonNode object) {
        return Manifest.strings(object);
    }

    private static boolean matches(Map<String, String> wanted, Map<String, String> labels) {
        return !wanted.isEmpty() && labels.entrySet().containsAll(wanted.entrySet());
    }
}
