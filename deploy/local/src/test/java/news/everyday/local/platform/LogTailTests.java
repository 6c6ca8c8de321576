package news.everyday.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTests {

    @TempDir
    Path folder;

    @Test
    void readsTheLastLinesOfALongLog() throws Exception {
        Path log = this.folder.resolve("log");
        String lines =
                IntStream.rangeClosed(1, 10_000).mapToObj(n -> "第 " + n + " 行").collect(Collectors.joining("\n"));
        Files.writeString(log, lines);

        assertThat(LogTail.of(log, 2)).containsExactly("第 9999 行", "第 10000 行");
    }

    @Test
    void readsAShortLogWhole() throws Exception {
        Path log = Files.writeString(this.folder.resolve("log"), "one\ntwo\n");

        assertThat(LogTail.of(log, 20)).containsExactly("one", "two");
    }

    @Test
    void hasNothingToSayOfALogThatIsNotThere() {
        assertThat(LogTail.of(this.folder.resolve("none"), 20)).isEmpty();
    }
}
