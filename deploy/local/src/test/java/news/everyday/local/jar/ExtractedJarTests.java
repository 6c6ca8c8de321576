package news.everyday.local.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractedJarTests {

    @TempDir
    Path folder;

    @Test
    void usesWhatWasUnpackedBefore() throws Exception {
        Path fatJar = jar("morning edition");
        Path unpacked =
                ExtractedJar.folder(fatJar, this.folder.resolve("cache")).resolve("paper-0.1.0.jar");
        Files.createDirectories(unpacked.getParent());
        Files.writeString(unpacked, "");

        assertThat(ExtractedJar.of(fatJar, this.folder.resolve("cache")).jar()).isEqualTo(unpacked);
    }

    @Test
    void unpacksAnotherBuildToAnotherFolder() throws Exception {
        Path cache = this.folder.resolve("cache");

        Path morning = ExtractedJar.folder(jar("morning edition"), cache);
        Path evening = ExtractedJar.folder(jar("evening edition"), cache);

        assertThat(morning.getFileName().toString()).matches("paper-[0-9a-f]{16}");
        assertThat(evening).isNotEqualTo(morning);
        assertThat(ExtractedJar.folder(jar("morning edition"), cache)).isEqualTo(morning);
    }

    @Test
    void saysWhatItCouldNotUnpack() throws Exception {
        Path noJarOfSpringBoot = jar("morning edition");

        assertThatThrownBy(() -> ExtractedJar.of(noJarOfSpringBoot, this.folder.resolve("cache")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Could not unpack " + noJarOfSpringBoot);
    }

    private Path jar(String content) throws IOException {
        Path jar = this.folder.resolve("paper-0.1.0.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            ZipEntry entry = new ZipEntry("story.txt");
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(content.getBytes());
        }
        return jar;
    }
}
