package news.everyday.gateway.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedPathsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal",
                "/internal/v1/feed",
                "//internal/v1/feed",
                "/internal;a=b/v1/feed",
                "/actuator/health",
                "/articles/../internal/v1/feed",
                "/articles/.",
                "/articles/%2E%2e/internal",
                "/articles/..%2Finternal",
                "/articles/..%5cinternal",
                "/articles/..%252finternal",
                "/articles/42%00.html",
                "/articles/42%0d%0aSet-Cookie",
                "/articles/42;jsessionid=1",
                "/articles//42"
            })
    void closes(String path) {
        assertThat(ClosedPathsWebFilter.isClosed(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles/42",
                "/internals",
                "/topics/%E6%98%A5%E8%8A%82",
                "/assets/site.min.css",
                "/.well-known/jwks.json",
                "/media/a...b.jpg"
            })
    void leavesOpen(String path) {
        assertThat(ClosedPathsWebFilter.isClosed(path)).isFalse();
    }
}
