package news.everyday.kubernetes;

import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The level {@code restricted}, seen where it is enforced: in the pods, not in what makes them. */
final class PodSecurityRules {

    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    private PodSecurityRules() {}

    static Stream<String> restricted(Manifests manifests) {
        return Stream.of(enforced(manifests), manifests.workloads().flatMap(PodSecurityRules::ofWorkload))
                .flatMap(violations -> violations);
    }

    private static Stream<String> enforced(Manifests manifests) {
        return manifests
                .ofKind("Namespace")
                .filter(namespace -> !namespace
                        .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                        .asString("")
                        .equals("restricted"))
                .map(namespace -> namespace.id() + " doesn't enforce restricted");
    }

    private static Stream<String> ofWorkload(Manifest workload) {
        return Stream.concat(
                isPodRestricted(workload.pod())
                        ? Stream.empty()
                        : Stream.of(workload.id() + ": the pod isn't restricted"),
                workload.containers()
                        .filter(container -> !isContainerRestricted(container.path("securityContext")))
                        .map(container -> workload.id() + ": " + container.path("name") + " isn't restricted"));
    }

    private static boolean isPodRestricted(JsonNode pod) {
        JsonNode context = pod.path("securityContext");
        return context.path("runAsNonRoot").asBoolean(false)
                && context.path("runAsUser").asInt(0) > 0
                && context.at("/seccompProfile/type").asString("").equals("RuntimeDefault")
                && Stream.of("hostNetwork", "hostPID", "hostIPC").noneMatch(pod::has)
                && Manifest.elements(pod.path("volumes")).allMatch(PodSecurityRules::isVolumeAllowed);
    }

    private static boolean isVolumeAllowed(JsonNode volume) {
        return volume.properties().stream()
                .map(entry -> entry.getKey())
                .filter(key -> !key.equals("name"))
                .allMatch(VOLUMES::contains);
    }

    /** And a read-only file system, which the level doesn't ask for. */
    private static boolean isContainerRestricted(JsonNode context) {
        return !context.path("allowPrivilegeEscalation").asBoolean(true)
                && !context.path("privileged").asBoolean(false)
                && context.path("readOnlyRootFilesystem").asBoolean(false)
                && context.at("/capabilities/drop/0").asString("").equals("ALL")
                && !context.path("capabilities").has("add")
                && context.path("runAsNonRoot").asBoolean(true)
                && context.path("runAsUser").asInt(1) > 0;
    }

    /** Nobody here talks to the API server, so nobody carries a token for it. */
    static Stream<String> ownAccount(Manifests manifests) {
        return manifests
                .workloads()
                .filter(workload -> !hasOwnAccount(manifests, workload))
                .map(workload -> workload.id() + " needs an account of its own without a token");
    }

    private static boolean hasOwnAccount(Manifests manifests, Manifest workload) {
        String account = workload.pod().path("serviceAccountName").asString("default");
        return manifests.find("ServiceAccount", account).isPresent()
                && account.equals(workload.podLabels().get("app.kubernetes.io/name"))
                && !workload.pod().path("automountServiceAccountToken").asBoolean(true);
    }
}
