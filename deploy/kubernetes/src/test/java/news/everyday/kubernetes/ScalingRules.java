package news.everyday.kubernetes;

import java.util.Optional;
import java.util.stream.Stream;

/** Growth that a starting JVM doesn't set off, and that PostgreSQL can bear. */
final class ScalingRules {

    /** Kept free for the operator, its metrics, the superuser and whoever looks into the database by hand. */
    private static final int RESERVED = 20;

    private ScalingRules() {}

    static Stream<String> scalingCalm(Manifests manifests) {
        return manifests
                .ofKind("HorizontalPodAutoscaler")
                .filter(scaler -> scaler.at("/spec/behavior/scaleUp/stabilizationWindowSeconds")
                                        .asInt(0)
                                < 60
                        || scaler.at("/spec/behavior/scaleUp/policies").isEmpty()
                        || scaler.at("/spec/behavior/scaleDown/stabilizationWindowSeconds")
                                        .asInt(0)
                                < 300
                        || scaler.at("/spec/minReplicas").asInt(1) < 2)
                .map(scaler -> scaler.id() + " would follow every JVM that starts, or may leave one pod alone");
    }

    /** Each apply would set the number back. */
    static Stream<String> scalerOwnsReplicas(Manifests manifests) {
        return manifests
                .services()
                .filter(service -> scaler(manifests, service).isPresent())
                .filter(service -> service.at("/spec").has("replicas"))
                .map(service -> service.id() + " names its replicas, which are its autoscaler's to say");
    }

    static Stream<String> connectionsFit(Manifests manifests) {
        return manifests
                .ofKind("Cluster")
                .filter(cluster -> connections(manifests) + RESERVED > limit(cluster))
                .map(cluster -> cluster.id() + " takes " + limit(cluster) + " connections, but with all replicas "
                        + connections(manifests) + " are wanted and " + RESERVED + " reserved");
    }

    private static int limit(Manifest cluster) {
        return Integer.parseInt(
                cluster.at("/spec/postgresql/parameters/max_connections").asString("100"));
    }

    /** With every autoscaler at its limit and a new version being rolled out. */
    static int connections(Manifests manifests) {
        int running = manifests
                .services()
                .filter(service ->
                        manifests.environment(service.mainContainer()).containsKey("SPRING_R2DBC_URL"))
                .mapToInt(service -> pods(manifests, service) * connectionsOfOne(manifests, service))
                .sum();
        // A migration holds two: one that migrates, one that keeps others from doing so meanwhile.
        return running + 2 * (int) manifests.ofKind("Job").count();
    }

    private static int pods(Manifests manifests, Manifest service) {
        int wanted = scaler(manifests, service)
                .map(scaler -> scaler.at("/spec/maxReplicas").asInt())
                .orElse(service.at("/spec/replicas").asInt(1));
        return wanted + service.at("/spec/strategy/rollingUpdate/maxSurge").asInt(0);
    }

    /** The pool, and one that listens for news of the feed; a pod that waits for its schema has no pool yet. */
    private static int connectionsOfOne(Manifests manifests, Manifest service) {
        String key = "spring.r2dbc.pool.max-size";
        String pool = manifests
                .environment(service.mainContainer())
                .getOrDefault(
                        ServiceSettings.variable(key),
                        ServiceSettings.of(service.name()).get(key));
        return Integer.parseInt(pool) + 1;
    }

    private static Optional<Manifest> scaler(Manifests manifests, Manifest service) {
        return manifests
                .ofKind("HorizontalPodAutoscaler")
                .filter(scaler ->
                        scaler.at("/spec/scaleTargetRef/name").asString("").equals(service.name()))
                .findFirst();
    }
}
