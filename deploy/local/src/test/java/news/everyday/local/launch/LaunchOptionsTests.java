package news.everyday.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchOptionsTests {

    private static final Path CHECKOUT = Path.of("/checkout");

    @Test
    void runsOneOfEachWithDemoContentByDefault() {
        LaunchOptions options = parse(Map.of());

        assertThat(options.platform().port()).isEqualTo(8080);
        assertThat(options.platform().data()).isEqualTo(Path.of("/checkout/deploy/local/.data"));
        assertThat(options.platform().replicas()).isEqualTo(1);
        assertThat(options.platform().fresh()).isFalse();
        assertThat(options.platform().fullCompiler()).isFalse();
        assertThat(options.platform().postgres()).isEmpty();
        assertThat(options.seed()).isTrue();
    }

    @Test
    void takesEveryOption() {
        LaunchOptions options = parse(
                Map.of(), "--fresh", "--detach", "--port", "18080", "--data", "/tmp/d", "--replicas", "2", "--no-seed");

        assertThat(options.platform().fresh()).isTrue();
        assertThat(options.platform().port()).isEqualTo(18080);
        assertThat(options.platform().data()).isEqualTo(Path.of("/tmp/d"));
        assertThat(options.platform().replicas()).isEqualTo(2);
        assertThat(options.seed()).isFalse();
    }

    @Test
    void compilesFullyForVolume() {
        assertThat(parse(Map.of(), "--volume").platform().fullCompiler()).isTrue();
        assertThat(parse(Map.of(), "--full-compiler").volume()).isFalse();
    }

    @Test
    void takesExternalStoresFromTheEnvironment() {
        LaunchOptions options = parse(Map.of(
                "NEWS_POSTGRES", "db:5432", "NEWS_POSTGRES_PASSWORD", "secret", "NEWS_REDIS", "redis://cache:6379"));

        assertThat(options.platform().postgres().orElseThrow().address()).isEqualTo("db:5432");
        assertThat(options.platform().postgres().orElseThrow().user()).isEqualTo("postgres");
        assertThat(options.platform().redis().orElseThrow()).hasToString("redis://cache:6379");
    }

    @Test
    void takesAPoolerBeforePostgres() {
        LaunchOptions options = parse(Map.of("NEWS_POSTGRES", "db:5432"), "--pooler", "pooler:6432");

        assertThat(options.platform().pooler()).contains("pooler:6432");
    }

    @ParameterizedTest
    @CsvSource({
        "--fres, There is no option --fres.",
        "--port, --port needs a value.",
        "--port eighty, '--port needs a number, not eighty.'",
        "--port 65000, 'The port must lie between 1 and 63529, not 65000.'",
        "--replicas 0, 'There can be 1 to 5 replicas, not 0.'",
        "--postgres nowhere, '--postgres needs a host and a port such as db:5432, not nowhere.'",
        "--pooler nowhere, '--pooler needs a host and a port such as db:5432, not nowhere.'",
        "--redis nowhere:6379, '--redis needs an address such as redis://:secret@host:6379.'"
    })
    void saysWhatItDoesNotUnderstand(String commandLine, String message) {
        assertThatThrownBy(() -> parse(Map.of(), commandLine.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }

    private static LaunchOptions parse(Map<String, String> environment, String... arguments) {
        return LaunchOptions.parse(arguments, environment, CHECKOUT);
    }
}
