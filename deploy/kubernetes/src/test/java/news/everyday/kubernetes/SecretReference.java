package news.everyday.kubernetes;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A place where a manifest asks for a secret.
 *
 * @param from who asks
 * @param optional whether it does without
 */
record SecretReference(String from, String name, String key, boolean optional) {

    static Stream<SecretReference> in(Manifests manifests) {
        return Stream.of(
                        manifests.workloads().flatMap(SecretReference::ofVariables),
                        manifests.workloads().flatMap(SecretReference::ofVolumes),
                        manifests.ofKind("Cluster").flatMap(SecretReference::ofRoles),
                        manifests.ofKind("ObjectStore").flatMap(SecretReference::ofStore),
                        manifests.ofKind("Gateway").flatMap(SecretReference::ofListeners),
                        manifests.ofKind("Ingress").flatMap(SecretReference::ofHosts))
                .flatMap(references -> references);
    }

    private static Stream<SecretReference> ofVariables(Manifest workload) {
        return workload.containers()
                .flatMap(container -> Manifest.elements(container.path("env")))
                .map(variable -> variable.at("/valueFrom/secretKeyRef"))
                .filter(JsonNode::isObject)
                .map(reference -> of(workload, reference));
    }

    private static SecretReference of(Manifest from, JsonNode reference) {
        return new SecretReference(
                from.id(),
                reference.path("name").asString(),
                reference.path("key").asString(),
                reference.path("optional").asBoolean(false));
    }

    /** The items of a volume; a volume without items is mounted for the key that the secret is named after. */
    private static Stream<SecretReference> ofVolumes(Manifest workload) {
        return Manifest.elements(workload.pod().path("volumes"))
                .filter(volume -> volume.has("secret"))
                .flatMap(volume -> keys(volume.path("secret"))
                        .map(key -> new SecretReference(
                                workload.id(), volume.at("/secret/secretName").asString(), key, false)));
    }

    private static Stream<String> keys(JsonNode secret) {
        return secret.has("items")
                ? Manifest.elements(secret.path("items"))
                        .map(item -> item.path("key").asString())
                : Stream.of(secret.path("secretName").asString() + ".pem");
    }

    private static Stream<SecretReference> ofRoles(Manifest cluster) {
        return Manifest.elements(cluster.at("/spec/managed/roles"))
                .map(role -> role.at("/passwordSecret/name").asString(""))
                .flatMap(secret -> Stream.of("username", "password")
                        .map(key -> new SecretReference(cluster.id(), secret, key, false)));
    }

    private static Stream<SecretReference> ofStore(Manifest store) {
        return store.at("/spec/configuration/s3Credentials").properties().stream()
                .map(entry -> of(store, entry.getValue()));
    }

    private static Stream<SecretReference> ofListeners(Manifest gateway) {
        return Manifest.elements(gateway.at("/spec/listeners"))
                .flatMap(listener -> Manifest.elements(listener.at("/tls/certificateRefs")))
                .map(certificate -> new SecretReference(
                        gateway.id(), certificate.path("name").asString(), "tls.key", false));
    }

    private static Stream<SecretReference> ofHosts(Manifest ingress) {
        return Manifest.elements(ingress.at("/spec/tls"))
                .map(tls ->
                        new SecretReference(ingress.id(), tls.path("secretName").asString(), "tls.key", false));
    }
}
