package news.everyday.kubernetes;

import io.kubernetes.client.custom.Quantity;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a container may use, and that the JVM in it knows. */
final class ResourceRules {

    private static final Pattern CORES = Pattern.compile("-XX:ActiveProcessorCount=(\\d+)");

    private static final Pattern LOOPS = Pattern.compile("-Dreactor\\.netty\\.ioWorkerCount=(\\d+)");

    private ResourceRules() {}

    /** Memory asked for is memory allowed: what is lent is taken back by killing. */
    static Stream<String> limitsSet(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(workload -> workload.containers()
                        .filter(container -> !isBounded(container.path("resources")))
                        .map(container -> workload.id() + ": " + container.path("name")
                                + " needs requests and limits of cpu and memory, the memory the same"));
    }

    private static boolean isBounded(JsonNode resources) {
        JsonNode requests = resources.path("requests");
        JsonNode limits = resources.path("limits");
        return requests.has("cpu")
                && limits.has("cpu")
                && requests.has("memory")
                && requests.path("memory").equals(limits.path("memory"));
    }

    static Stream<String> coresAgree(Manifests manifests) {
        return manifests
                .services()
                .filter(service -> {
                    String options =
                            manifests.environment(service.mainContainer()).getOrDefault("JDK_JAVA_OPTIONS", "");
                    int cores = cores(service.mainContainer());
                    return number(CORES, options) != cores || number(LOOPS, options) != cores;
                })
                .map(service -> service.id() + ": the JVM's cores and event loops aren't those of the limit");
    }

    private static int cores(JsonNode container) {
        String limit = container.at("/resources/limits/cpu").asString("0");
        return Quantity.fromString(limit)
                .getNumber()
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    private static int number(Pattern pattern, String options) {
        Matcher matcher = pattern.matcher(options);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    static Stream<String> imagesPinned(Manifests manifests) {
        return manifests
                .workloads()
                .flatMap(workload -> workload.containers()
                        .map(container -> container.path("image").asString(""))
                        .filter(image -> !image.matches(".+[:@][^/]+") || image.endsWith(":latest"))
                        .map(image -> workload.id() + ": the image " + image + " isn't a certain one"));
    }
}
