package news.everyday.kubernetes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One mistake, as a patch of the kind that overlays use too.
 *
 * @param rule that must notice it
 * @param why what would happen in a cluster
 * @param change {@code target} with {@code patch} or {@code delete}, or a whole {@code add}ed manifest
 */
record BrokenExample(String rule, String why, JsonNode change) {

    static BrokenExample read(Path file) {
        JsonNode example = Yaml.document(Checkout.text(file));
        return new BrokenExample(
                example.at("/rule").asString(), example.at("/why").asString(), example);
    }

    Manifests applyTo(Manifests sound) {
        if (this.change.has("add")) {
            List<Manifest> more = new ArrayList<>(sound.all());
            more.add(new Manifest(this.change.path("add")));
            return new Manifests(more);
        }
        List<Manifest> targets = sound.all().stream().filter(this::isTarget).toList();
        if (targets.size() != 1) {
            throw new IllegalArgumentException(this.change.path("target") + " is there " + targets.size() + " times");
        }
        return new Manifests(sound.all().stream()
                .flatMap(manifest -> isTarget(manifest) ? changed(manifest) : Stream.of(manifest))
                .toList());
    }

    /** A name ends in {@code *} where a hash follows. */
    private boolean isTarget(Manifest manifest) {
        String name = this.change.at("/target/name").asString();
        return manifest.is(this.change.at("/target/kind").asString())
                && (name.endsWith("*")
                        ? manifest.name().startsWith(name.substring(0, name.length() - 1))
                        : manifest.name().equals(name));
    }

    private Stream<Manifest> changed(Manifest manifest) {
        if (this.change.path("delete").asBoolean(false)) {
            return Stream.empty();
        }
        JsonNode copy = manifest.json().deepCopy();
        Manifest.elements(this.change.path("patch")).forEach(operation -> apply(copy, operation));
        return Stream.of(new Manifest(copy));
    }

    private static void apply(JsonNode document, JsonNode operation) {
        JsonPointer pointer = JsonPointer.compile(operation.path("path").asString());
        JsonNode parent = document.at(pointer.head());
        String last = pointer.last().getMatchingProperty();
        boolean removes = operation.path("op").asString().equals("remove");
        boolean replaces = operation.path("op").asString().equals("replace");
        if (parent.isMissingNode()
                || ((removes || replaces) && document.at(pointer).isMissingNode())) {
            throw new IllegalArgumentException("Nothing there at " + pointer);
        }
        if (parent instanceof ObjectNode object) {
            change(object, last, removes, operation.path("value"));
        } else {
            change((ArrayNode) parent, last, removes, replaces, operation.path("value"));
        }
    }

    private static void change(ObjectNode object, String key, boolean removes, JsonNode value) {
        if (removes) {
            object.remove(key);
        } else {
            object.set(key, value);
        }
    }

    private static void change(ArrayNode array, String index, boolean removes, boolean replaces, JsonNode value) {
        if (removes || replaces) {
            array.remove(Integer.parseInt(index));
        }
        if (!removes) {
            array.insert(index.equals("-") ? array.size() : Integer.parseInt(index), value);
        }
    }
}
