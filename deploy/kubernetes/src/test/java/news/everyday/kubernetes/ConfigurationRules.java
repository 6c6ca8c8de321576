package news.everyday.kubernetes;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the services are told. */
final class ConfigurationRules {

    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(password|secret|token|key)$");

    private static final Pattern SECRET_VALUE =
            Pattern.compile("(?s).*(BEGIN [A-Z ]*PRIVATE KEY|://[^/\\s]*:[^$/\\s@]+@).*");

    private ConfigurationRules() {}

    /** Every address that application.yml leaves at localhost is another one here. */
    static Stream<String> addressesSet(Manifests manifests) {
        return manifests.services().flatMap(service -> {
            Map<String, String> environment = manifests.environment(service.mainContainer());
            return ServiceSettings.of(service.name()).entrySet().stream()
                    .filter(setting -> setting.getValue().contains("://localhost"))
                    .map(setting -> ServiceSettings.variable(setting.getKey()))
                    .filter(variable -> !environment.containsKey(variable))
                    .map(variable -> service.id() + " would look for " + variable + " on localhost");
        });
    }

    /** Nothing secret in what everybody may read, and no Secret among the manifests. */
    static Stream<String> secretsApart(Manifests manifests) {
        return Stream.of(
                        manifests.ofKind("Secret").map(secret -> secret.id() + " stands in the manifests"),
                        manifests.ofKind("ConfigMap").flatMap(map -> suspicious(map.id(), map.at("/data"))),
                        manifests.workloads().flatMap(ConfigurationRules::literals))
                .flatMap(violations -> violations);
    }

    private static Stream<String> suspicious(String from, JsonNode data) {
        return Manifest.strings(data).entrySet().stream()
                .filter(entry -> isSecret(entry.getKey(), entry.getValue()))
                .map(entry -> from + ": " + entry.getKey() + " is, or holds, a secret");
    }

    private static Stream<String> literals(Manifest workload) {
        return workload.containers()
                .flatMap(container -> Manifest.elements(container.path("env")))
                .filter(variable -> variable.has("value"))
                .filter(variable -> isSecret(
                        variable.path("name").asString(), variable.path("value").asString()))
                .map(variable -> workload.id() + ": " + variable.path("name") + " is a secret in clear");
    }

    private static boolean isSecret(String name, String value) {
        return (SECRET_NAME.matcher(name).matches() && !value.startsWith("file:"))
                || SECRET_VALUE.matcher(value).matches();
    }

    /** The schema's owner migrates and does nothing else; who serves requests can't change the schema. */
    static Stream<String> rolesApart(Manifests manifests) {
        return Stream.concat(
                manifests
                        .services()
                        .filter(service -> service.containers()
                                .anyMatch(container -> manifests.environment(container).values().stream()
                                        .anyMatch(value -> value.contains("-database-owner"))))
                        .map(service -> service.id() + " knows the password of its database's owner"),
                manifests
                        .services()
                        .map(service -> Map.entry(service, manifests.environment(service.mainContainer())))
                        .filter(service -> service.getValue().containsKey("SPRING_R2DBC_URL")
                                && !"false".equals(service.getValue().get("SPRING_FLYWAY_ENABLED")))
                        .map(service -> service.getKey().id() + " would migrate by itself"));
    }
}
