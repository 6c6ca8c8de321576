package news.everyday.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import news.everyday.local.platform.PlatformOptions;
import news.everyday.local.platform.RunningProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyTableTests {

    @Test
    void showsWhatRunsWhereAndWhoMaySignIn() {
        String table = ReadyTable.of(
                "http://127.0.0.1:8080", List.of(process("article-service", 8081), process("gateway", 8080)));

        assertThat(table).isEqualTo("""

                          what             address                 log file
                          the news         http://127.0.0.1:8080/
                          gateway          http://127.0.0.1:8080   logs/gateway.log
                          article-service  http://127.0.0.1:8081   logs/article-service.log

                          demo accounts: reader@example.test, editor@example.test, chief@example.test, admin@example.test
                          their password: everyday-news
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "'', false, deploy/local/traffic      stop: Ctrl-C or deploy/local/down",
        "'', true, deploy/local/traffic      stop: deploy/local/down",
        "/srv/news, true, deploy/local/traffic --gateway http://127.0.0.1:9000      stop: deploy/local/down --data /srv/news"
    })
    void saysWhatToTypeNext(String data, boolean detached, String expected) {
        PlatformOptions usual = PlatformOptions.of(Path.of("/checkout"));
        PlatformOptions options = data.isEmpty() ? usual : usual.withData(Path.of(data));

        assertThat(ReadyTable.commands(options, URI.create("http://127.0.0.1:9000"), detached))
                .isEqualTo("  traffic to watch: " + expected + "\n");
    }

    private static RunningProcess process(String name, int port) {
        URI address = URI.create("http://127.0.0.1:" + port);
        return new RunningProcess(name, name, 1, "ready", 1, port, address, address, 0, Path.of("logs", name + ".log"));
    }
}
