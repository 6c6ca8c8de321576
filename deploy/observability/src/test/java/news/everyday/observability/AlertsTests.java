package news.everyday.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import news.everyday.observability.Alerts.Expectations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlertsTests {

    static Stream<Map<String, Object>> alerts() {
        return Alerts.rules("alerts.yml").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("alerts")
    void hasASeverityAndTellsWhatIsWrong(Map<String, Object> alert) {
        assertThat(part(alert, "labels").get("severity")).isIn("page", "ticket");
        assertThat(part(alert, "annotations").get("summary")).asString().isNotBlank();
        assertThat(alert).containsKey("for");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("alerts")
    void hasASectionInTheRunbook(Map<String, Object> alert) throws IOException {
        String name = (String) alert.get("alert");

        assertThat(part(alert, "annotations").get("runbook")).isEqualTo("RUNBOOKS.md#" + name.toLowerCase(Locale.ROOT));
        assertThat(headings()).contains("## " + name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("alerts")
    void isTestedToFire(Map<String, Object> alert) {
        Expectations expected = Alerts.expectationsOf((String) alert.get("alert"));

        assertThat(expected.firing()).isPositive();
    }

    /** Without it promtool takes the groups by chance, and an alert sees the rates of this round or of the one before. */
    @Test
    void areTestedAfterTheRatesTheyLookAt() {
        assertThat(Alerts.testFiles())
                .allSatisfy(test -> assertThat(Alerts.groupOrderOf(test))
                        .doesNotHaveDuplicates()
                        .isEqualTo(Alerts.groupsReadBy(test)));
    }

    @Test
    void leavesNoSectionOfTheRunbookBehind() throws IOException {
        List<String> names = alerts().map(alert -> "## " + alert.get("alert")).toList();

        assertThat(headings()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void countsTheSameWindowsForEachObjective() {
        List<Map<String, Object>> rules = Alerts.rules("slo.yml");

        for (Object objective : rules.stream()
                .map(rule -> part(rule, "labels").get("slo"))
                .distinct()
                .toList()) {
            assertThat(rules.stream()
                            .filter(rule ->
                                    objective.equals(part(rule, "labels").get("slo")))
                            .map(rule -> rule.get("record")))
                    .containsExactly(
                            "slo:error_budget:ratio",
                            "slo:errors:ratio_rate5m",
                            "slo:errors:ratio_rate30m",
                            "slo:errors:ratio_rate1h",
                            "slo:errors:ratio_rate2h",
                            "slo:errors:ratio_rate6h",
                            "slo:errors:ratio_rate1d",
                            "slo:errors:ratio_rate3d");
        }
    }

    private static List<String> headings() throws IOException {
        return Files.readAllLines(Path.of("RUNBOOKS.md")).stream()
                .filter(line -> line.startsWith("## "))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> rule, String key) {
        return (Map<String, Object>) rule.get(key);
    }
}
