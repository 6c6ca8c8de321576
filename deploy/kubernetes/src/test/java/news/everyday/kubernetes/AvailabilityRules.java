package news.everyday.kubernetes;

import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** That a new version, a drained node or a slow start costs no request. */
final class AvailabilityRules {

    /** Seconds a JVM may take to end once everything is drained. */
    private static final int LAST_BREATH = 5;

    private AvailabilityRules() {}

    static Stream<String> probesSet(Manifests manifests) {
        return Stream.concat(
                manifests
                        .services()
                        .filter(service -> !isProbed(service.mainContainer()))
                        .map(service -> service.id() + " isn't probed at its management port as it should be"),
                manifests
                        .ofKind("StatefulSet")
                        .filter(store -> !store.isService())
                        .filter(store -> !Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                                .allMatch(store.mainContainer()::has))
                        .map(store -> store.id() + " lacks a probe"));
    }

    private static boolean isProbed(JsonNode container) {
        return asks(container.path("startupProbe"), "/actuator/health/readiness")
                && asks(container.path("readinessProbe"), "/actuator/health/readiness")
                && asks(container.path("livenessProbe"), "/actuator/health/liveness")
                && patience(container.path("startupProbe")) >= 60
                && patience(container.path("livenessProbe")) >= 30;
    }

    private static boolean asks(JsonNode probe, String path) {
        return probe.at("/httpGet/path").asString("").equals(path)
                && probe.at("/httpGet/port").asString("").equals("management");
    }

    private static int patience(JsonNode probe) {
        return probe.path("periodSeconds").asInt(10)
                * probe.path("failureThreshold").asInt(3);
    }

    static Stream<String> drainFits(Manifests manifests) {
        return manifests
                .services()
                .filter(service ->
                        service.pod().path("terminationGracePeriodSeconds").asInt(30)
                                        < sleep(service) + drain(manifests, service) + LAST_BREATH
                                || sleep(service) < 5)
                .map(service -> service.id() + " is killed before it has waited and drained");
    }

    private static int sleep(Manifest service) {
        return service.mainContainer().at("/lifecycle/preStop/sleep/seconds").asInt(0);
    }

    private static int drain(Manifests manifests, Manifest service) {
        String key = "spring.lifecycle.timeout-per-shutdown-phase";
        Map<String, String> environment = manifests.environment(service.mainContainer());
        String value = environment.getOrDefault(
                ServiceSettings.variable(key),
                ServiceSettings.of(service.name()).getOrDefault(key, "30s"));
        return Integer.parseInt(value.replace("s", ""));
    }

    static Stream<String> rolloutKeepsAll(Manifests manifests) {
        return manifests
                .ofKind("Deployment")
                .filter(service -> service.at("/spec/strategy/rollingUpdate/maxUnavailable")
                                        .asInt(1)
                                != 0
                        || service.at("/spec/strategy/rollingUpdate/maxSurge").asInt(0) < 1)
                .map(service -> service.id() + " takes pods away before their successors are ready");
    }

    /** One at a time, but one: a budget of none keeps nodes from ever being drained. */
    static Stream<String> disruptionBounded(Manifests manifests) {
        return manifests
                .services()
                .filter(service -> manifests
                                .ofKind("PodDisruptionBudget")
                                .filter(budget ->
                                        SelectorRules.selects(budget.at("/spec/selector"), service.podLabels()))
                                .filter(budget ->
                                        budget.at("/spec/maxUnavailable").asInt(0) == 1)
                                .count()
                        != 1)
                .map(service -> service.id() + " needs one disruption budget of one pod");
    }

    static Stream<String> spread(Manifests manifests) {
        return manifests
                .services()
                .filter(service -> !Stream.of("topology.kubernetes.io/zone", "kubernetes.io/hostname")
                        .allMatch(key -> Manifest.elements(service.pod().path("topologySpreadConstraints"))
                                .anyMatch(constraint -> constraint
                                        .path("topologyKey")
                                        .asString("")
                                        .equals(key))))
                .map(service -> service.id() + " may end up on one node");
    }
}
