package news.everyday.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheDirectivesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-age=60 | 60",
                "public, MAX-AGE=60 | 60",
                "max-age=\"60\" | 60",
                "max-age=1, max-age=60 | 1",
                "max-age=soon | 0",
                "max-age=-1 | 0",
                "max-age= | 0",
                "max-age | 0",
                "max-age=99999999999999999999 | 0",
                "max-age=999999999999 | 31536000"
            })
    void readsSeconds(String header, long seconds) {
        assertThat(CacheDirectives.parse(List.of(header)).seconds("max-age")).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void readsSeveralHeadersAsOne() {
        CacheDirectives directives = CacheDirectives.parse(List.of("public", "no-store, max-age=5"));

        assertThat(directives.has("no-store")).isTrue();
        assertThat(directives.hasAny(List.of("private", "public"))).isTrue();
        assertThat(directives.seconds("stale-if-error")).isEmpty();
    }

    @Test
    void readsNothingOutOfNothing() {
        assertThat(CacheDirectives.parse(List.of()).has("no-store")).isFalse();
    }
}
