package news.everyday.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The PromQL of dashboards and rules, and the metrics that it names. */
final class Expressions {

    private static final Set<String> WORDS = Set.of(
            "sum",
            "rate",
            "increase",
            "by",
            "max",
            "min",
            "histogram_quantile",
            "label_replace",
            "or",
            "and",
            "topk",
            "vector",
            "unless",
            "on",
            "group_left",
            "group_right");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");

    private Expressions() {}

    /** From where it stands to the expression, with the dashboards' variables filled in. */
    static Map<String, String> ofDashboards(Path folder) throws IOException {
        Map<String, String> expressions = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                for (JsonNode panel :
                        JsonMapper.shared().readTree(Files.readString(file)).get("panels")) {
                    panel.path("targets")
                            .forEach(target -> expressions.put(
                                    file.getFileName() + ": "
                                            + panel.get("title").asString() + " "
                                            + target.get("refId").asString(),
                                    target.get("expr")
                                            .asString()
                                            .replace("$application", ".*")
                                            .replace("$instance", ".*")));
                }
            }
        }
        return expressions;
    }

    static Map<String, String> ofRules(Prometheus prometheus) {
        Map<String, String> expressions = new LinkedHashMap<>();
        for (JsonNode group : prometheus.ruleGroups()) {
            for (JsonNode rule : group.get("rules")) {
                String name =
                        group.get("name").asString() + ": " + rule.get("name").asString() + rule.path("labels");
                expressions.put(name, rule.get("query").asString());
            }
        }
        return expressions;
    }

    static Set<String> metricsIn(String expression) {
        String bare = expression
                .replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\{[^}]*}", "")
                .replaceAll("\\[[^]]*]", "")
                .replaceAll("\\b(by|on|group_left|group_right)\\s*\\([^)]*\\)", "");
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(bare);
        while (matcher.find()) {
            if (!WORDS.contains(matcher.group())) {
                names.add(matcher.group());
            }
        }
        return names;
    }
}
