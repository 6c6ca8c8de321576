package news.everyday.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.everyday.gateway.ratelimit.LimitProperties.RouteClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class RouteClassesTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RouteClasses classes = classes(1);

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/sessions, login",
        "POST, /api/v1/sessions/refresh, write",
        "POST, /api/v1/articles/42/comments, comment",
        "DELETE, /api/v1/sessions/current, write",
        "GET, /api/v1/articles/42/comments, read",
        "GET, /, read"
    })
    void takesTheMostSpecificPath(HttpMethod method, String path, String expected) {
        assertThat(this.classes.find(MockServerHttpRequest.method(method, path).build()))
                .hasValueSatisfying(
                        limit -> assertThat(limit.perAddress().name()).isEqualTo(expected));
    }

    @Test
    void multipliesEveryLimit() {
        assertThat(classes(100)
                        .find(MockServerHttpRequest.post("/api/v1/sessions").build()))
                .hasValueSatisfying(
                        limit -> assertThat(limit.perAddress().capacity()).isEqualTo(1_000));
    }

    @Test
    void leavesUnlimitedWhatNoClassNames() {
        assertThat(this.classes.find(MockServerHttpRequest.post("/elsewhere").build()))
                .isEmpty();
    }

    private static RouteClasses classes(double factor) {
        Map<String, RouteClass> settings = Map.of(
                "read", of(List.of(HttpMethod.GET), "/**"),
                "write", of(List.of(HttpMethod.POST, HttpMethod.DELETE), "/api/**"),
                "login", of(List.of(HttpMethod.POST), "/api/v1/sessions"),
                "comment", of(List.of(HttpMethod.POST), "/api/v1/articles/{id}/comments"));
        return new RouteClasses(new LimitProperties(true, factor, MINUTE, MINUTE, 10, settings));
    }

    private static RouteClass of(List<HttpMethod> methods, String path) {
        return new RouteClass(methods, List.of(path), MINUTE, 10, null);
    }
}
