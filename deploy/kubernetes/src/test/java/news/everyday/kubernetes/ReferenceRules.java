package news.everyday.kubernetes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whatever is named exists: otherwise pods wait for it for ever. */
final class ReferenceRules {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\((\\w+)\\)");

    private ReferenceRules() {}

    static Stream<String> targetsExist(Manifests manifests) {
        return Stream.of(
                        scaled(manifests),
                        missing(manifests, "ScheduledBackup", "/spec/cluster/name", "Cluster"),
                        missing(manifests, "Database", "/spec/cluster/name", "Cluster"),
                        missing(manifests, "StatefulSet", "/spec/serviceName", "Service"),
                        parents(manifests),
                        archives(manifests),
                        owners(manifests),
                        namespaces(manifests),
                        mounts(manifests))
                .flatMap(violations -> violations);
    }

    private static Stream<String> missing(Manifests manifests, String kind, String pointer, String target) {
        return manifests
                .ofKind(kind)
                .filter(manifest -> manifests
                        .find(target, manifest.at(pointer).asString(""))
                        .isEmpty())
                .map(manifest -> manifest.id() + " wants " + target + " " + manifest.at(pointer));
    }

    private static Stream<String> scaled(Manifests manifests) {
        return manifests
                .ofKind("HorizontalPodAutoscaler")
                .map(scaler -> Map.entry(scaler, scaler.at("/spec/scaleTargetRef")))
                .filter(scaler -> manifests
                        .find(
                                scaler.getValue().path("kind").asString(""),
                                scaler.getValue().path("name").asString(""))
                        .isEmpty())
                .map(scaler -> scaler.getKey().id() + " wants " + scaler.getValue());
    }

    private static Stream<String> parents(Manifests manifests) {
        return manifests
                .ofKind("HTTPRoute")
                .flatMap(route -> Manifest.elements(route.at("/spec/parentRefs"))
                        .filter(parent -> manifests
                                .find("Gateway", parent.path("name").asString(""))
                                .filter(gateway -> Manifest.elements(gateway.at("/spec/listeners"))
                                        .anyMatch(listener ->
                                                listener.path("name").equals(parent.path("sectionName"))))
                                .isEmpty())
                        .map(parent -> route.id() + " wants listener " + parent));
    }

    private static Stream<String> archives(Manifests manifests) {
        return manifests
                .ofKind("Cluster")
                .flatMap(cluster -> Manifest.elements(cluster.at("/spec/plugins")))
                .map(plugin -> plugin.at("/parameters/barmanObjectName").asString(""))
                .filter(store -> manifests.find("ObjectStore", store).isEmpty())
                .map(store -> "A cluster archives to the ObjectStore " + store + ", which isn't there");
    }

    /** A database's owner is a role that the cluster makes. */
    private static Stream<String> owners(Manifests manifests) {
        List<JsonNode> roles = manifests
                .ofKind("Cluster")
                .flatMap(cluster -> Manifest.elements(cluster.at("/spec/managed/roles")))
                .map(role -> role.path("name"))
                .toList();
        return manifests
                .ofKind("Database")
                .filter(database -> !roles.contains(database.at("/spec/owner")))
                .map(database -> database.id() + " belongs to a role that isn't there");
    }

    private static Stream<String> namespaces(Manifests manifests) {
        return manifests.all().stream()
                .map(manifest -> manifest.at("/metadata/namespace").asString(""))
                .filter(namespace -> !namespace.isEmpty())
                .distinct()
                .filter(namespace -> manifests.find("Namespace", namespace).isEmpty())
                .map(namespace -> "Nobody makes the namespace " + namespace);
    }

    private static Stream<String> mounts(Manifests manifests) {
        return manifests.workloads().flatMap(workload -> {
            Set<JsonNode> volumes = new HashSet<>();
            Manifest.elements(workload.pod().path("volumes")).forEach(volume -> volumes.add(volume.path("name")));
            Manifest.elements(workload.at("/spec/volumeClaimTemplates"))
                    .forEach(claim -> volumes.add(claim.at("/metadata/name")));
            return workload.containers()
                    .flatMap(container -> Manifest.elements(container.path("volumeMounts")))
                    .filter(mount -> !volumes.contains(mount.path("name")))
                    .map(mount -> workload.id() + " mounts " + mount.path("name") + ", which it has not");
        });
    }

    static Stream<String> keysExist(Manifests manifests) {
        return Stream.concat(configMaps(manifests), secrets(manifests));
    }

    private static Stream<String> configMaps(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(workload -> Stream.concat(
                                workload.containers()
                                        .flatMap(container -> Manifest.elements(container.path("envFrom")))
                                        .map(from -> from.at("/configMapRef/name")),
                                Manifest.elements(workload.pod().path("volumes"))
                                        .map(volume -> volume.at("/configMap/name")))
                        .filter(name -> !name.isMissingNode())
                        .filter(name ->
                                manifests.find("ConfigMap", name.asString()).isEmpty())
                        .map(name -> workload.id() + " wants the ConfigMap " + name));
    }

    private static Stream<String> secrets(Manifests manifests) {
        return SecretReference.in(manifests)
                .filter(reference -> !SuppliedSecrets.has(reference.name(), reference.key()))
                .map(reference -> reference.from() + " wants the key " + reference.key() + " of the secret "
                        + reference.name() + ", which neither deploy/kubernetes/secrets nor the README knows");
    }

    /** {@code $(NAME)} is replaced only by a variable of the same container that stands before it. */
    static Stream<String> variablesDefined(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(workload -> workload.containers().flatMap(container -> {
                    Set<String> defined = new HashSet<>();
                    return Manifest.elements(container.path("env")).flatMap(variable -> {
                        Set<String> before = Set.copyOf(defined);
                        defined.add(variable.path("name").asString());
                        return VARIABLE.matcher(variable.path("value").asString(""))
                                .results()
                                .map(match -> match.group(1))
                                .filter(name -> !before.contains(name))
                                .map(name -> workload.id() + " uses $(" + name + ") before it is defined");
                    });
                }));
    }

    /** What stats-service acknowledged must outlive its pod: on a claim of the pod's own, not in the pod. */
    static Stream<String> journalKept(Manifests manifests) {
        return manifests
                .services()
                .filter(service -> service.name().equals("stats-service"))
                .filter(service -> claims(service)
                        .noneMatch(claim -> Manifest.elements(
                                        service.mainContainer().path("volumeMounts"))
                                .filter(mount -> mount.path("name").equals(claim))
                                .anyMatch(mount -> manifests
                                        .environment(service.mainContainer())
                                        .getOrDefault("NEWS_STATS_JOURNAL_DIRECTORY", "")
                                        .startsWith(mount.path("mountPath").asString() + "/"))))
                .map(service -> service.id() + " keeps its journal where it is lost with the pod");
    }

    private static Stream<JsonNode> claims(Manifest workload) {
        return Manifest.elements(workload.at("/spec/volumeClaimTemplates")).map(claim -> claim.at("/metadata/name"));
    }
}
