package news.everyday.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** Reads rules and their tests. */
final class Alerts {

    static final Path FOLDER = Path.of("prometheus");

    private Alerts() {}

    static List<Map<String, Object>> rules(String file) {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Map<String, Object> group : maps(load(FOLDER.resolve("rules").resolve(file)), "groups")) {
            rules.addAll(maps(group, "rules"));
        }
        return rules;
    }

    /** What the promtool tests expect of one alert: how often it fires, and how often it doesn't. */
    record Expectations(long firing, long quiet) {}

    static Expectations expectationsOf(String alert) {
        List<Map<String, Object>> cases = testFiles().stream()
                .flatMap(file -> maps(load(file), "tests").stream())
                .flatMap(test -> maps(test, "alert_rule_test").stream())
                .filter(test -> alert.equals(test.get("alertname")))
                .toList();
        long firing = cases.stream()
                .filter(test -> !maps(test, "exp_alerts").isEmpty())
                .count();
        return new Expectations(firing, cases.size() - firing);
    }

    /** The groups of the rules that a promtool test reads, in the order in which they stand there. */
    static List<Object> groupsReadBy(Path test) {
        return strings(load(test), "rule_files").stream()
                .map(file -> test.resolveSibling(file).normalize())
                .flatMap(file -> maps(load(file), "groups").stream())
                .map(group -> group.get("name"))
                .toList();
    }

    static List<String> groupOrderOf(Path test) {
        return strings(load(test), "group_eval_order");
    }

    static List<Path> testFiles() {
        return files(FOLDER.resolve("tests"));
    }

    static List<Path> ruleFiles() {
        return files(FOLDER.resolve("rules"));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static Map<String, Object> load(Path file) {
        try {
            return new Yaml().load(Files.readString(file));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Map<String, Object> parent, String key) {
        return (List<Map<String, Object>>) parent.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Map<String, Object> parent, String key) {
        return (List<String>) parent.getOrDefault(key, List.of());
    }
}
