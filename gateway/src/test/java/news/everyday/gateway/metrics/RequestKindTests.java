package news.everyday.gateway.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

class RequestKindTests {

    @ParameterizedTest
    @CsvSource({
        "GET, /articles/42, ARTICLE_PAGE",
        "HEAD, /articles/42, ARTICLE_PAGE",
        "GET, /, PAGE",
        "GET, /channels/flash, PAGE",
        "GET, /assets/site.css, FILE",
        "GET, /media/7.jpg, FILE",
        "POST, /api/v1/views, VIEW",
        "GET, /api/v1/views/pixel.gif, VIEW",
        "GET, /api/v1/views, API_READ",
        "POST, /api/v1/articles/42/comments, COMMENT_POST",
        "GET, /api/v1/articles/42/comments, API_READ",
        "POST, /api/v1/sessions, SESSION",
        "DELETE, /api/v1/sessions/current, SESSION",
        "POST, /api/v1/articles, API_WRITE",
        "PUT, /api/v1/members/me, API_WRITE"
    })
    void isFoundFromMethodAndPath(String method, String path, RequestKind kind) {
        assertThat(RequestKind.of(HttpMethod.valueOf(method), path)).isEqualTo(kind);
    }
}
