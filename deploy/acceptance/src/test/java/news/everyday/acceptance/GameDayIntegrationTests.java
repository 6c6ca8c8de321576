package news.everyday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The script with which people exercise outages, run as they run it: it kills each part of the platform, and readers see
 * what the script says they do. Skipped, visibly, where its own programs aren't installed.
 */
class GameDayIntegrationTests {

    @Test
    void readersSeeWhatTheScriptSaysAndEveryPartComesBack() throws Exception {
        List.of("bash", "curl", "jq").forEach(StoreProgram::required);
        Path said = Path.of("target/game-day.log").toAbsolutePath();

        Process script = new ProcessBuilder("bash", "deploy/observability/game-day", "--data", SharedPlatform.data())
                .directory(Checkout.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = script.waitFor(10, TimeUnit.MINUTES);
        script.destroy();

        assertThat(Files.readString(said)).contains("Everything was as it should.");
        assertThat(ended).isTrue();
        assertThat(script.exitValue()).isZero();
    }
}
