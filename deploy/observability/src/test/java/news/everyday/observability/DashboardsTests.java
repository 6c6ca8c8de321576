package news.everyday.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DashboardsTests {

    private static final Path FOLDER = Path.of("grafana/dashboards");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isNamedAsItsFile(Path file) throws IOException {
        assertThat(file.getFileName()).hasToString(read(file).get("uid").asString() + ".json");
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysOfEveryPanelWhatItShows(Path file) throws IOException {
        for (JsonNode panel : read(file).get("panels")) {
            assertThat(panel.path("title").asString()).isNotBlank();
            if (!"row".equals(panel.get("type").asString())) {
                assertThat(panel.path("description").asString())
                        .as(panel.get("title").asString())
                        .isNotBlank();
                assertThat(panel.at("/fieldConfig/defaults/unit").asString()).isNotBlank();
                assertThat(panel.get("targets")).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void leavesTheChoiceOfThePrometheus(Path file) throws IOException {
        assertThat(read(file).findValuesAsString("uid"))
                .allMatch(uid -> uid.equals("${datasource}") || uid.startsWith("news-"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void laysPanelsOutWithoutOverlap(Path file) throws IOException {
        Set<String> cells = new HashSet<>();
        for (JsonNode panel : read(file).get("panels")) {
            JsonNode at = panel.get("gridPos");
            assertThat(at.get("x").asInt() + at.get("w").asInt()).isLessThanOrEqualTo(24);
            for (int x = at.get("x").asInt();
                    x < at.get("x").asInt() + at.get("w").asInt();
                    x++) {
                for (int y = at.get("y").asInt();
                        y < at.get("y").asInt() + at.get("h").asInt();
                        y++) {
                    assertThat(cells.add(x + "," + y))
                            .as("%s at %d,%d", panel.get("title"), x, y)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void coversWhatSomebodyOnDutyAsks() throws IOException {
        assertThat(files().stream().map(file -> file.getFileName().toString()))
                .containsExactly(
                        "news-business.json",
                        "news-jvm.json",
                        "news-overview.json",
                        "news-service.json",
                        "news-stores.json");
    }

    private static JsonNode read(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }
}
