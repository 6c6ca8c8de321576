package news.everyday.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import news.everyday.defaults.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The table of routes, as clients meet it. */
@GatewayTest
class GatewayApplicationTests {

    @Autowired
    private WebTestClient client;

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @ParameterizedTest
    @CsvSource({
        "/, article",
        "/channels/reader-letters, article",
        "/stations/jilin, article",
        "/topics/spring-festival, article",
        "/articles/42, article",
        "/hot, article",
        "/search, article",
        "/login, article",
        "/account, article",
        "/join, article",
        "/staff, article",
        "/letters, article",
        "/corrections, article",
        "/newsroom, article",
        "/newsroom/articles/7, article",
        "/pages/about, article",
        "/feed.xml, article",
        "/sitemap.xml, article",
        "/news-sitemap.xml, article",
        "/robots.txt, article",
        "/favicon.ico, article",
        "/assets/site.css, article",
        "/media/7.jpg, article",
        "/api/v1/articles, article",
        "/api/v1/articles/42, article",
        "/api/v1/articles/42/publish, article",
        "/api/v1/front-page, article",
        "/api/v1/channels, article",
        "/api/v1/stations, article",
        "/api/v1/topics, article",
        "/api/v1/media, article",
        "/api/v1/site-settings, article",
        "/api/v1/friend-links, article",
        "/api/v1/pages, article",
        "/api/docs/article, article",
        "/api/v1/members/me, member",
        "/api/v1/sessions, member",
        "/api/v1/sessions/current, member",
        "/.well-known/jwks.json, member",
        "/api/docs/member, member",
        "/api/v1/views, stats",
        "/api/v1/rankings/today, stats",
        "/api/docs/stats, stats"
    })
    void routesEveryPublicPath(String path, String service) {
        this.client
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.service")
                .isEqualTo(service)
                .jsonPath("$.uri")
                .isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles/42/comments",
                "/api/v1/comment-counts?articleIds=1",
                "/api/v1/comments?status=PENDING",
                "/api/v1/comments/7/approve",
                "/api/docs/comment"
            })
    void routesComments(String path) {
        this.client
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.service")
                .value(service -> assertThat((String) service).startsWith("comment"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/v1/feed",
                "/internal",
                "/actuator/health",
                "/actuator",
                "/articles/../internal/v1/feed",
                "/articles/%2e%2e/internal/v1/feed",
                "/articles/..%2f..%2finternal",
                "//internal/v1/feed",
                "/articles/42;x=1"
            })
    void hidesWhatIsInternalEvenFromServices(String path) {
        this.client
                .get()
                .uri(URI.create("http://localhost:" + this.port + path))
                .headers(headers -> headers.setBearerAuth(TestTokens.SERVICE_TOKEN))
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(Stubs.ARTICLE.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing-here", "/api/v1/unknown", "/api"})
    void answersAProblemWhereNothingIs(String path) {
        this.client
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:not-found")
                .jsonPath("$.traceId")
                .isNotEmpty();
    }

    @Test
    void showsReadersAPageWhereNothingIs() {
        this.client
                .get()
                .uri("/nothing-here")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("页面不存在", "返回首页").doesNotContain("{{"));
    }

    @Test
    void listsTheDescriptionsOfTheApi() {
        this.client
                .get()
                .uri("/api/docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].url")
                .isEqualTo(List.of("/api/docs/article", "/api/docs/comment", "/api/docs/member", "/api/docs/stats"));
    }

    @Test
    void keepsManagementOnItsOwnPort() {
        this.client
                .get()
                .uri("http://localhost:" + this.managementPort + "/actuator/health/readiness")
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isOk();
    }
}
