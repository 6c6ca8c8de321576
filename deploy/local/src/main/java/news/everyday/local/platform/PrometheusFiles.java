package news.everyday.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Copies Prometheus' configuration and rules from the checkout and writes beside them whom to scrape. */
record PrometheusFiles(Path repository, Path folder) {

    /** @param job what its replicas are called together */
    record Target(String job, List<Integer> ports, String path) {

        Map<String, Object> toJson() {
            return Map.of(
                    "targets",
                            this.ports.stream().map(port -> "127.0.0.1:" + port).toList(),
                    "labels", Map.of("job", this.job, "__metrics_path__", this.path));
        }
    }

    /** Returns the configuration's file. */
    Path write(List<Target> targets) throws IOException {
        Path source = this.repository.resolve("deploy/observability/prometheus");
        Path rules = Files.createDirectories(this.folder.resolve("rules"));
        try (Stream<Path> files = Files.list(source.resolve("rules"))) {
            for (Path rule : files.toList()) {
                Files.copy(rule, rules.resolve(rule.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        String json = JsonMapper.shared()
                .writeValueAsString(targets.stream().map(Target::toJson).toList());
        Files.writeString(this.folder.resolve("targets.json"), json);
        return Files.copy(
                source.resolve("prometheus.yml"),
                this.folder.resolve("prometheus.yml"),
                StandardCopyOption.REPLACE_EXISTING);
    }
}
