package news.everyday.comment;

import java.util.Map;
import news.everyday.defaults.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Who may not use which endpoint. */
@CommentServiceTest
class AccessIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/articles/1/comments",
        "GET, /api/v1/comments/mine?articleId=1",
        "DELETE, /api/v1/comments/1",
        "GET, /api/v1/comments?status=PENDING",
        "POST, /api/v1/comments/1/approve",
        "POST, /api/v1/comments/1/reject",
        "POST, /api/v1/comments/approve",
        "POST, /internal/v1/comments:import",
        "POST, /internal/v1/comment-counts:reconcile",
        "GET, /api/v1/anything"
    })
    void asksAStrangerToSignIn(HttpMethod method, String path) {
        send(method, path, null)
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/comments?status=PENDING, MEMBER",
        "POST, /api/v1/comments/1/approve, MEMBER",
        "POST, /api/v1/comments/1/reject, MEMBER",
        "POST, /api/v1/comments/approve, MEMBER",
        "GET, /api/v1/comments?status=PENDING, ADMIN",
        "POST, /api/v1/comments/1/approve, ADMIN",
        "POST, /api/v1/articles/1/comments, ADMIN",
        "GET, /api/v1/comments/mine?articleId=1, ADMIN",
        "DELETE, /api/v1/comments/1, ADMIN",
        "PUT, /api/v1/comments/1, MODERATOR",
        "GET, /api/v1/anything, MODERATOR"
    })
    void refusesOtherRoles(HttpMethod method, String path, String role) {
        send(method, path, TestTokens.of(7, role)).expectStatus().isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MODERATOR", "EDITOR"})
    void letsModeratorsAndEditorsDecide(String role) {
        String id = this.newsroom.pendingComment(this.newsroom.openArticle(), "请" + role + "审");

        send(HttpMethod.GET, "/api/v1/comments?status=PENDING", TestTokens.of(9, role))
                .expectStatus()
                .isOk();
        send(HttpMethod.POST, "/api/v1/comments/" + id + "/approve", TestTokens.of(9, role))
                .expectStatus()
                .isOk();
    }

    @Test
    void letsEverybodyRead() {
        long article = this.newsroom.openArticle();

        send(HttpMethod.GET, "/api/v1/articles/" + article + "/comments", null)
                .expectStatus()
                .isOk();
        send(HttpMethod.GET, "/api/v1/comment-counts?articleIds=" + article, null)
                .expectStatus()
                .isOk();
    }

    @Test
    void refusesExpiredAndForgedTokens() {
        String path = "/api/v1/comments/mine?articleId=" + this.newsroom.openArticle();

        send(HttpMethod.GET, path, TestTokens.expired(7, "MEMBER"))
                .expectStatus()
                .isUnauthorized();
        send(HttpMethod.GET, path, TestTokens.forged(7, "MEMBER"))
                .expectStatus()
                .isUnauthorized();
        send(HttpMethod.GET, path, TestTokens.of(7, "MEMBER")).expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/internal/v1/comments:import", "/internal/v1/comment-counts:reconcile"})
    void keepsMembersOutOfInternalCalls(String path) {
        send(HttpMethod.POST, path, TestTokens.of(9, "CHIEF_EDITOR", "MODERATOR"))
                .expectStatus()
                .isUnauthorized();
    }

    private ResponseSpec send(HttpMethod method, String path, String token) {
        WebTestClient.RequestBodySpec request = this.client.method(method).uri(path);
        if (token != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        if (method == HttpMethod.POST) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(Map.of("body", "好"));
        }
        return request.exchange();
    }
}
