package news.everyday.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepScriptTests {

    private static final Path SCRIPT =
            Path.of("src/main/resources/news/everyday/local/platform/sweep.sh").toAbsolutePath();

    @TempDir
    Path folder;

    private Process left;

    @BeforeEach
    void leaveAProcess() throws Exception {
        this.left = new ProcessBuilder("sh", "-c", "while :; do sleep 0.1; done # " + this.folder).start();
    }

    @AfterEach
    void end() {
        this.left.destroyForcibly();
    }

    @Test
    void endsWhatALauncherLeftBehind() throws Exception {
        DataFolder data = listing("stats-service", this.folder.toString());

        Sweeper.sweep(data);

        assertThat(this.left.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void sparesAProcessThatHasTheNumberNow() throws Exception {
        DataFolder data = listing("stats-service", "-Dnews.local.data=/somewhere/else");

        Sweeper.sweep(data);

        assertThat(this.left.isAlive()).isTrue();
    }

    @Test
    void waitsForTheLaunchersEnd() throws Exception {
        DataFolder data = listing("stats-service", this.folder.toString());
        Process launcher = new ProcessBuilder("sleep", "100").start();
        Process watch =
                new ProcessBuilder("sh", SCRIPT.toString(), data.processList().toString(), "" + launcher.pid()).start();

        assertThat(watch.waitFor(1500, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(this.left.isAlive()).isTrue();
        launcher.destroyForcibly();

        assertThat(this.left.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private DataFolder listing(String name, String sign) throws Exception {
        DataFolder data = new DataFolder(this.folder);
        data.create();
        Files.writeString(data.processList(), "1\t" + this.left.pid() + "\t" + name + "\t" + sign + "\n");
        return data;
    }
}
