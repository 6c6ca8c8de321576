package news.everyday.local.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaCommandTests {

    @Test
    void startsFastByDefault() {
        assertThat(JavaCommand.flags(false, 2))
                .contains(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dio.netty.allocator.type=pooled",
                        "-Dreactor.netty.ioWorkerCount=2");
    }

    @Test
    void compilesFullyWhenAskedTo() {
        assertThat(JavaCommand.flags(true, 2)).doesNotContain("-XX:TieredStopAtLevel=1");
    }
    /** What is measured on one machine should be what runs in production. */
    @Test
    void treatsNettyAsTheImagesDo() throws IOException {
        List<String> images = Files.readAllLines(Path.of("../images/jvm.options"));

        assertThat(JavaCommand.flags(true, 2))
                .containsAll(images.stream()
                        .filter(flag -> flag.startsWith("-Dio.netty.") || flag.contains("unsafe"))
                        .filter(flag -> Runtime.version().feature() == 25 || !flag.matches("(?i).*unsafe.*"))
                        .toList());
    }
}
