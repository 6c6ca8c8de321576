package news.everyday.kubernetes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Everything that one overlay brings into a cluster. */
record Manifests(List<Manifest> all) {

    static Manifests of(String overlay) {
        return parse(Checkout.text(Checkout.rendering(overlay)));
    }

    static Manifests parse(String yaml) {
        return new Manifests(Yaml.documents(yaml).stream().map(Manifest::new).toList());
    }

    Stream<Manifest> ofKind(String kind) {
        return this.all.stream().filter(manifest -> manifest.is(kind));
    }

    Optional<Manifest> find(String kind, String name) {
        return ofKind(kind).filter(manifest -> manifest.name().equals(name)).findFirst();
    }

    Stream<Manifest> workloads() {
        return this.all.stream().filter(Manifest::isWorkload);
    }

    Stream<Manifest> services() {
        return this.all.stream().filter(Manifest::isService);
    }

    /** What a container finds in its environment; values from secrets read {@code <secret NAME KEY>}. */
    Map<String, String> environment(JsonNode container) {
        Map<String, String> environment = new LinkedHashMap<>();
        Manifest.elements(container.path("envFrom"))
                .map(from -> from.at("/configMapRef/name").asString(""))
                .flatMap(name -> find("ConfigMap", name).stream())
                .forEach(map -> environment.putAll(Manifest.strings(map.at("/data"))));
        Manifest.elements(container.path("env"))
                .forEach(variable -> environment.put(variable.path("name").asString(), value(variable)));
        return environment;
    }

    private static String value(JsonNode variable) {
        JsonNode secret = variable.at("/valueFrom/secretKeyRef");
        return secret.isMissingNode()
                ? variable.path("value").asString("")
                : "<secret " + secret.path("name").asString() + " "
                        + secret.path("key").asString() + ">";
    }
}
