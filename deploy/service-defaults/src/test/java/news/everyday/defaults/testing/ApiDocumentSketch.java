package news.everyday.defaults.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI document on its way from what springdoc finds to what readers of it need. */
final class ApiDocumentSketch {

    /** In this order an operation's methods are read. */
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** Marks an operation of the notes that a filter answers, so that springdoc can't find it. */
    private static final String BY_FILTER = "x-answered-by-filter";

    private final ObjectNode document;

    private final JsonNode notes;

    ApiDocumentSketch(ObjectNode generated, JsonNode notes) {
        this.document = generated;
        this.notes = notes;
    }

    ObjectNode document() {
        return this.document;
    }

    void complete(AccessProbe probe) {
        this.document.remove(List.of("servers", "tags"));
        lay(this.document, common());
        checkThatNotesFit();
        eachOperation((method, path, operation) -> nameSuccess(
                (ObjectNode) operation.get("responses"),
                this.notes.at("/paths").path(path).path(method).path("responses")));
        lay(this.document, this.notes);
        this.document.putArray("servers").addObject().put("url", "/");
        sort("paths", this.document.at("/paths"));
        sort("schemas", this.document.at("/components/schemas"));
        eachOperation((method, path, operation) -> finish(method, path, operation, probe));
    }

    /** What all services' documents say alike: how to sign in, what a problem looks like. */
    private static JsonNode common() {
        try (var common =
                new ClassPathResource("news/everyday/defaults/testing/openapi.common.json").getInputStream()) {
            return JsonMapper.shared().readTree(common);
        } catch (java.io.IOException ex) {
            throw new java.io.UncheckedIOException(ex);
        }
    }

    /** Notes on what isn't there any more would bring it back. */
    private void checkThatNotesFit() {
        this.notes
                .path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                    boolean known = this.document.at("/paths").path(path).has(method) || operation.has(BY_FILTER);
                    assertThat(known)
                            .as("The notes describe %s %s, which the service hasn't", method, path)
                            .isTrue();
                }));
    }

    /** Springdoc can't know that an answer is a 201 or a 204; the notes do. */
    private static void nameSuccess(ObjectNode responses, JsonNode noted) {
        noted.propertyStream()
                .map(Map.Entry::getKey)
                .filter(status -> status.startsWith("2") && !responses.has(status))
                .filter(status -> responses.has("200"))
                .forEach(status -> responses.set(status, responses.remove("200")));
    }

    /** As a JSON merge patch: null takes away. */
    private static void lay(ObjectNode under, JsonNode over) {
        over.forEachEntry((name, value) -> {
            if (value.isNull()) {
                under.remove(name);
            } else if (value.isObject() && under.get(name) instanceof ObjectNode existing) {
                lay(existing, value);
            } else {
                under.set(name, value.deepCopy());
            }
        });
    }

    private void finish(String method, String path, ObjectNode operation, AccessProbe probe) {
        String name = method.toUpperCase() + " " + path;
        if (!operation.has("summary")) {
            operation.put(
                    "summary",
                    ApiOperationNames.inWords(operation.get("operationId").asString()));
        }
        operation.remove(BY_FILTER);
        operation.put("operationId", ApiOperationNames.idOf(method, path));
        operation.putArray("tags").add(ApiOperationNames.tagOf(path));
        boolean secured = probe.needsToken(method, path);
        if (!secured && !operation.has("security")) {
            operation.putArray("security");
        }
        boolean takesInput = operation.has("parameters") || operation.has("requestBody");
        addProblems((ObjectNode) operation.get("responses"), path, secured, takesInput);
        checkAnswers(name, operation.get("responses"));
    }

    private static void addProblems(ObjectNode responses, String path, boolean secured, boolean takesInput) {
        if (takesInput) {
            refer(responses, "400");
        }
        if (secured) {
            refer(responses, "401");
            refer(responses, "403");
        }
        if (path.contains("{")) {
            refer(responses, "404");
        }
        refer(responses, "default");
    }

    private static void refer(ObjectNode responses, String status) {
        responses.remove(status);
        responses.putObject(status).put("$ref", "#/components/responses/Problem");
    }

    private static void checkAnswers(String name, JsonNode responses) {
        responses.forEachEntry((status, answer) -> {
            boolean body = status.startsWith("2") && !status.equals("204");
            boolean described = answer.path("content").valueStream().anyMatch(content -> content.has("schema"));
            assertThat(!body || described)
                    .as("%s: the answer %s has no schema", name, status)
                    .isTrue();
        });
    }

    private interface OperationVisitor {

        void visit(String method, String path, ObjectNode operation);
    }

    private void eachOperation(OperationVisitor visitor) {
        this.document
                .at("/paths")
                .forEachEntry((path, methods) -> METHODS.stream()
                        .filter(methods::has)
                        .forEach(method -> visitor.visit(method, path, (ObjectNode) methods.get(method))));
    }

    /** Springdoc's own order follows that of beans and methods in memory. */
    private static void sort(String name, JsonNode node) {
        assertThat(node.isObject()).as("The document has " + name).isTrue();
        ObjectNode object = (ObjectNode) node;
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.forEachEntry(sorted::put);
        object.removeAll();
        sorted.forEach(object::set);
    }
}
