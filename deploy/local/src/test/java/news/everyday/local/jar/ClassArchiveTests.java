package news.everyday.local.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTests {

    @TempDir
    Path folder;

    @Test
    void isWrittenAtTheFirstEndAndUsedFromThenOn() throws Exception {
        ClassArchive archive = archive(List.of("-Xmx256m"));
        String training = archive.flag();
        assertThat(training).startsWith("-XX:ArchiveClassesAtExit=" + this.folder);
        Files.writeString(Path.of(training.substring(training.indexOf('=') + 1)), "classes");

        archive.keep();

        assertThat(archive.isThere()).isTrue();
        assertThat(archive.flag())
                .startsWith("-XX:SharedArchiveFile=" + this.folder)
                .endsWith(".jsa");
    }

    @Test
    void isAnotherOneForOtherFlags() throws Exception {
        train(archive(List.of("-Xmx256m")));

        assertThat(archive(List.of("-Xmx512m")).isThere()).isFalse();
    }

    @Test
    void isForgottenWhenItIsUnderSuspicion() throws Exception {
        ClassArchive archive = archive(List.of());
        train(archive);

        archive.discard();

        assertThat(archive.isThere()).isFalse();
        assertThat(this.folder).isEmptyDirectory();
    }

    @Test
    void staysAwayWhenTheServiceWroteNone() {
        ClassArchive archive = archive(List.of());

        archive.keep();

        assertThat(archive.isThere()).isFalse();
    }

    private static void train(ClassArchive archive) throws Exception {
        String flag = archive.flag();
        Files.writeString(Path.of(flag.substring(flag.indexOf('=') + 1)), "classes");
        archive.keep();
    }

    private ClassArchive archive(List<String> flags) {
        return ClassArchive.of(new ExtractedJar(this.folder.resolve("paper.jar")), flags);
    }
}
