package news.everyday.local.jar;

import static org.assertj.core.api.Assertions.assertThat;

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
}
