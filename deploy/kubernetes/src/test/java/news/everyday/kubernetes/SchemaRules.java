package news.everyday.kubernetes;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field that nobody knows is a mistake. Kubernetes' own kinds are known from the client's models; of the operators'
 * kinds, which those don't have, {@code schemas/} lists the fields that we use.
 */
final class SchemaRules {

    private SchemaRules() {}

    static Stream<String> knownFields(Manifests manifests) {
        return manifests.all().stream().flatMap(SchemaRules::check);
    }

    private static Stream<String> check(Manifest manifest) {
        Optional<Class<?>> model = model(manifest);
        return model.isPresent() ? checkModel(manifest, model.get()) : checkListed(manifest);
    }

    private static Optional<Class<?>> model(Manifest manifest) {
        String apiVersion = manifest.at("/apiVersion").asString("");
        String group = apiVersion.contains("/") ? apiVersion.substring(0, apiVersion.indexOf('/')) : "";
        String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
        if (version.isEmpty() || (group.contains(".") && !group.endsWith(".k8s.io")) || group.startsWith("gateway.")) {
            return Optional.empty();
        }
        String name = version.substring(0, 1).toUpperCase(Locale.ROOT) + version.substring(1) + manifest.kind();
        try {
            return Optional.of(Class.forName("io.kubernetes.client.openapi.models." + name));
        } catch (ClassNotFoundException ex) {
            return Optional.empty();
        }
    }

    private static Stream<String> checkModel(Manifest manifest, Class<?> model) {
        String text = manifest.json().toString();
        try {
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, JsonParser.parseString(text));
            JSON.deserialize(text, model);
            return Stream.empty();
        } catch (InvocationTargetException ex) {
            return Stream.of(manifest.id() + ": " + ex.getCause().getMessage());
        } catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(ex);
        } catch (RuntimeException ex) {
            return Stream.of(manifest.id() + ": " + ex.getMessage());
        }
    }

    private static Stream<String> checkListed(Manifest manifest) {
        JsonNode known = schema(manifest.kind());
        return (known == null)
                ? Stream.of(manifest.id() + ": nobody knows this kind")
                : unknown(manifest.id(), manifest.json(), known);
    }

    private static @Nullable JsonNode schema(String kind) {
        try (InputStream file = SchemaRules.class.getResourceAsStream("/schemas/" + kind + ".yaml")) {
            return (file == null) ? null : Yaml.document(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** A schema is shaped like what it describes; lists have one element, leaves name their type. */
    private static Stream<String> unknown(String path, JsonNode value, JsonNode known) {
        if (known.isObject() && value.isObject()) {
            return value.properties().stream()
                    .flatMap(entry -> known.has(entry.getKey())
                            ? unknown(path + "." + entry.getKey(), entry.getValue(), known.get(entry.getKey()))
                            : Stream.of(path + ": no field " + entry.getKey()));
        }
        if (known.isArray() && value.isArray()) {
            return Manifest.elements(value).flatMap(element -> unknown(path + "[]", element, known.get(0)));
        }
        return known.isString() && isOf(known.asString(), value)
                ? Stream.empty()
                : Stream.of(path + ": " + value + " is no " + known);
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "strings" ->
                value.isObject()
                        && value.properties().stream()
                                .allMatch(entry -> entry.getValue().isString());
            default -> false;
        };
    }
}
