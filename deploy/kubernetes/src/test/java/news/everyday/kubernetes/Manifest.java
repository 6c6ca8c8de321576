package news.everyday.kubernetes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** One object of a rendering. */
record Manifest(JsonNode json) {

    static final List<String> WORKLOADS = List.of("Deployment", "StatefulSet", "Job");

    String kind() {
        return this.json.path("kind").asString("");
    }

    String name() {
        return at("/metadata/name").asString("");
    }

    /** How messages name it, e.g. {@code Deployment/gateway}. */
    String id() {
        return kind() + "/" + name();
    }

    JsonNode at(String pointer) {
        return this.json.at(pointer);
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    boolean isWorkload() {
        return WORKLOADS.contains(kind());
    }

    /** One of the five. */
    boolean isService() {
        return isWorkload() && "service".equals(podLabels().get("app.kubernetes.io/component"));
    }

    JsonNode pod() {
        return at("/spec/template/spec");
    }

    Map<String, String> podLabels() {
        return strings(at("/spec/template/metadata/labels"));
    }

    /** Init containers too. */
    Stream<JsonNode> containers() {
        return Stream.concat(elements(pod().path("initContainers")), elements(pod().path("containers")));
    }

    /** The one that serves, or does the job. */
    JsonNode mainContainer() {
        return pod().path("containers").path(0);
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> strings.put(entry.getKey(), entry.getValue().asString()));
        return strings;
    }
}
