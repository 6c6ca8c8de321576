package news.everyday.gateway.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

class PathTableTests {

    private final PathTable<String> table = new PathTable<>(Stream.of(
                    "/api/v1/articles/{id}/comments",
                    "/api/v1/articles/**",
                    "/api/v1/{things}/export",
                    "/articles/**",
                    "/",
                    "/{page}.html",
                    "/api/v1/**",
                    "/api/docs/ui/*",
                    "/api/*")
            .map(pattern -> new PathTable.Row<>(PathPatternParser.defaultInstance.parse(pattern), pattern))
            .toList());

    @ParameterizedTest
    @CsvSource({
        "/api/v1/articles/7/comments, /api/v1/articles/{id}/comments",
        "/api/v1/articles, /api/v1/articles/**",
        "/api/v1/articles/7, /api/v1/articles/**",
        "/api/v1/members/export, /api/v1/{things}/export",
        "/articles, /articles/**",
        "/articles/1, /articles/**",
        "/%61rticles/1, /articles/**",
        "/, /",
        "/about.html, /{page}.html",
        "/api/v1, /api/v1/**",
        "/api/v1/, /api/v1/**",
        "/api/docs/ui/x.css, /api/docs/ui/*",
        "/api/docs, /api/*"
    })
    void findsTheFirstPatternThatFits(String path, String pattern) {
        assertThat(this.table.find(PathContainer.parsePath(path), any -> true)).isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource({"/nothing", "/api", "/Articles/1", "/api/docs/ui", "//articles/1"})
    void findsNothingWhereNothingFits(String path) {
        assertThat(this.table.find(PathContainer.parsePath(path), any -> true)).isNull();
    }

    @Test
    void passesOverWhatIsNotWanted() {
        PathContainer path = PathContainer.parsePath("/api/v1/articles/7/comments");

        assertThat(this.table.find(path, pattern -> !pattern.endsWith("comments")))
                .isEqualTo("/api/v1/articles/**");
    }
}
