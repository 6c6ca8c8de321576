package news.everyday.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTests {

    @TempDir
    Path folder;

    @Test
    void showsTheReasonAndTheEndOfTheLog() throws Exception {
        Path log = Files.writeString(this.folder.resolve("reader.log"), "opened\nno paper today\n");

        assertThat(Explanation.of("reader ended with code 3", log))
                .isEqualTo("reader ended with code 3. Everything is being stopped. The end of " + log
                        + ":\n  opened\n  no paper today\n");
    }

    @Test
    void knowsWhatToDoAboutChangedMigrations() throws Exception {
        Path log = Files.writeString(
                this.folder.resolve("article.log"), "Migration checksum mismatch for migration version 2\n");

        assertThat(Explanation.of("article-service ended", log)).endsWith("deploy/local/up --fresh starts anew.\n");
    }
}
