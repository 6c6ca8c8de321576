package news.everyday.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the script kills, what the guide says about it and which alerts there are: the same everywhere. */
class GameDayTests {

    private static final Path HERE = Path.of("").toAbsolutePath();

    @Test
    void killsEachPartOfThePlatform() throws Exception {
        assertThat(alertsByPart().keySet())
                .containsExactlyInAnyOrder(
                        "gateway",
                        "article-service",
                        "comment-service",
                        "member-service",
                        "stats-service",
                        "redis",
                        "postgres");
    }

    @Test
    void namesOnlyAlertsThatExist() throws Exception {
        List<Object> known = Alerts.rules("alerts.yml").stream()
                .map(rule -> rule.get("alert"))
                .toList();

        assertThat(alertsByPart().values())
                .allSatisfy(alerts -> assertThat(known).containsAll(alerts));
    }

    @Test
    void saysTheSameAsTheGuide() throws Exception {
        assertThat(alertsByPart()).containsExactlyEntriesOf(rowsOfTheGuide());
    }

    @Test
    void saysWhatItNeedsWhenNothingRuns() throws Exception {
        Programs.Run run = Programs.run(HERE, List.of("bash", "game-day", "--data", "target/no-platform"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output()).contains("No platform runs on target/no-platform", "deploy/local/up");
    }

    private static Map<String, List<String>> alertsByPart() throws IOException, InterruptedException {
        return Programs.run(HERE, List.of("bash", "game-day", "--list"))
                .output()
                .lines()
                .map(line -> line.split(": "))
                .collect(inOrder(parts -> parts[0], parts -> List.of(parts[1].split(" "))));
    }

    private static Map<String, List<String>> rowsOfTheGuide() throws IOException {
        String guide = Files.readString(HERE.resolve("OPERATIONS.md"));
        String section = guide.substring(guide.indexOf("\n## Game day"), guide.indexOf("\n## Upgrade"));
        return section.lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(row -> row.split("\\|"))
                .collect(inOrder(cells -> cells[1].strip(), cells -> codeIn(cells[3])));
    }

    private static List<String> codeIn(String cell) {
        return Pattern.compile("(?<=`)[A-Z]\\w+(?=`)")
                .matcher(cell)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static <T> Collector<T, ?, Map<String, List<String>>> inOrder(
            Function<T, String> key, Function<T, List<String>> value) {
        return Collectors.toMap(key, value, (one, other) -> one, LinkedHashMap::new);
    }
}
