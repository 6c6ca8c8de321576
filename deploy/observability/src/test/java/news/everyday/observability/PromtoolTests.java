package news.everyday.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Skipped, visibly, where {@code promtool} isn't installed; it comes with Debian's {@code prometheus}. */
class PromtoolTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void needsPromtool() {
        Programs.require("promtool");
    }

    @Test
    void acceptsConfigurationAndRules() throws Exception {
        Path copy = copyOfConfiguration();
        Files.writeString(copy.resolve("targets.json"), "[]");

        Programs.Run check = Programs.run(copy, List.of("promtool", "check", "config", "prometheus.yml"));

        assertThat(check.output()).doesNotContain("FAILED");
        assertThat(check.code()).isZero();
    }

    @Test
    void passesTheTestsOfTheRules() throws Exception {
        Programs.Run tests = promtoolTests(Alerts.FOLDER);

        assertThat(tests.output()).doesNotContain("FAILED");
        assertThat(tests.code()).isZero();
    }

    @Test
    void failsTheTestsOfRulesThatWereLoosened() throws Exception {
        Path copy = copyOfConfiguration();
        Path rules = copy.resolve("rules/alerts.yml");
        Files.writeString(rules, Files.readString(rules).replace("max by (job) (up) == 0", "max by (job) (up) == 2"));

        Programs.Run tests = promtoolTests(copy);

        assertThat(tests.output()).contains("ServiceGone");
        assertThat(tests.code()).isNotZero();
    }

    private static Programs.Run promtoolTests(Path folder) throws Exception {
        List<String> command = new ArrayList<>(List.of("promtool", "test", "rules"));
        Alerts.testFiles().forEach(file -> command.add("tests/" + file.getFileName()));
        return Programs.run(folder, command);
    }

    private Path copyOfConfiguration() throws IOException {
        try (Stream<Path> files = Files.walk(Alerts.FOLDER)) {
            for (Path file : files.toList()) {
                Path target = this.folder.resolve(Alerts.FOLDER.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return this.folder;
    }
}
