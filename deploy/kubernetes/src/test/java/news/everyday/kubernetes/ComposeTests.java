package news.everyday.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** {@code deploy/local/compose.yml}, where no engine is there to read it. */
class ComposeTests {

    private static final Set<String> KNOWN = Set.of(
            "image",
            "command",
            "environment",
            "configs",
            "volumes",
            "healthcheck",
            "depends_on",
            "ports",
            "restart",
            "read_only",
            "tmpfs",
            "cap_drop",
            "security_opt",
            "mem_limit",
            "cpus",
            "stop_grace_period");

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+):(.)");

    private static final String TEXT = Checkout.text(Checkout.root().resolve("deploy/local/compose.yml"));

    private static final JsonNode COMPOSE = Yaml.document(TEXT);

    static List<String> services() {
        return Checkout.SERVICES;
    }

    @Test
    void usesOnlyWhatComposeKnows() {
        Stream<String> used = COMPOSE.path("services").properties().stream()
                .flatMap(service -> service.getValue().propertyNames().stream());

        assertThat(used).isNotEmpty().isSubsetOf(KNOWN);
    }

    @Test
    void theScriptMakesEveryVariable() {
        Set<String> made = Script.run(Checkout.module().resolve("secrets"), "--compose")
                .expectSuccess()
                .lines()
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toSet());
        Set<String> required = VARIABLE.matcher(TEXT)
                .results()
                .filter(variable -> variable.group(2).equals("?"))
                .map(variable -> variable.group(1))
                .collect(Collectors.toSet());

        assertThat(required).isNotEmpty().isEqualTo(made);
    }

    @Test
    void everyVariableIsRequiredOrHasADefault() {
        assertThat(Pattern.compile("(?<!\\$)\\$(?:\\{\\w+}|\\w)")
                        .matcher(TEXT)
                        .results()
                        .map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyAddressThatTheServiceWouldSeekOnLocalhostIsSet(String service) {
        Stream<String> variables = ServiceSettings.of(service).entrySet().stream()
                .filter(setting -> setting.getValue().contains("://localhost"))
                .map(setting -> ServiceSettings.variable(setting.getKey()));

        assertThat(variables).isSubsetOf(environment(service).keySet());
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyAddressLeadsToAServiceThatIsThere(String service) {
        Stream<String> hosts =
                environment(service).values().stream().flatMap(Edge::hosts).filter(host -> !host.equals("localhost"));

        assertThat(hosts).isNotEmpty().allMatch(COMPOSE.path("services")::has);
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceIsAsNarrowAsInKubernetes(String service) {
        JsonNode compose = COMPOSE.path("services").path(service);

        assertThat(compose.path("read_only").asBoolean(false)).isTrue();
        assertThat(compose.at("/cap_drop/0").asString()).isEqualTo("ALL");
        assertThat(compose.at("/security_opt/0").asString()).isEqualTo("no-new-privileges:true");
        assertThat(compose.has("mem_limit")).isTrue();
    }

    @Test
    void whoIsWaitedForSaysWhenItIsReady() {
        List<String> awaited = COMPOSE.path("services").properties().stream()
                .flatMap(service -> service.getValue().path("depends_on").properties().stream())
                .map(Map.Entry::getKey)
                .distinct()
                .toList();

        assertThat(awaited)
                .contains("postgres", "valkey")
                .allMatch(service -> COMPOSE.path("services").path(service).has("healthcheck"));
    }

    @Test
    void onlyTheGatewayIsOpenAndOnlyToThisMachine() {
        Map<String, String> ports = COMPOSE.path("services").properties().stream()
                .filter(service -> service.getValue().has("ports"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        service -> service.getValue().path("ports").toString()));

        assertThat(ports).containsExactly(Map.entry("gateway", "[\"127.0.0.1:8080:8080\"]"));
    }

    private static Map<String, String> environment(String service) {
        return Manifest.strings(COMPOSE.path("services").path(service).path("environment"));
    }
}
