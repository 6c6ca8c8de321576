package news.everyday.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import news.everyday.defaults.testing.TestTokens;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.ReceivedRequest;
import news.everyday.gateway.Stubs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

@GatewayTest
class SilentRefreshIntegrationTests {

    private static final String COMMENTS = "/api/v1/articles/42/comments";

    private static final String RENEWED = TestTokens.of(7, "MEMBER");

    private static final String ACCESS_COOKIE = "news_access=" + RENEWED + "; Path=/; HttpOnly; SameSite=Lax";

    private static final String REFRESH_COOKIE = "news_refresh=next; Path=/api/v1; HttpOnly; SameSite=Strict";

    private final String refreshToken = UUID.randomUUID().toString().replace("-", "");

    @Autowired
    private WebTestClient client;

    @LocalServerPort
    private int port;

    @Test
    void renewsOnceForRequestsInParallel() {
        Stubs.MEMBER.answerBy((request, response) -> response.status(201)
                .header("Content-Type", "application/json")
                .addHeader("Set-Cookie", ACCESS_COOKIE)
                .addHeader("Set-Cookie", REFRESH_COOKIE)
                .sendString(Mono.just("{\"accessToken\":\"" + RENEWED + "\"}").delayElement(Duration.ofMillis(300))));

        List<HttpClientResponse> answers =
                Flux.range(0, 8).flatMap(i -> parallelCall()).collectList().block(Duration.ofSeconds(20));

        assertThat(answers).hasSize(8).allSatisfy(answer -> {
            assertThat(answer.status().code()).isEqualTo(200);
            assertThat(answer.responseHeaders().getAll("Set-Cookie")).containsExactly(ACCESS_COOKIE, REFRESH_COOKIE);
            assertThat(answer.responseHeaders().getAll("Cache-Control")).containsExactly("no-store");
        });
        assertThat(Stubs.MEMBER.received()).hasSize(1);
        assertThat(received()).hasSize(8).allSatisfy(request -> {
            assertThat(request.header("Authorization")).isEqualTo("Bearer " + RENEWED);
            assertThat(request.header("Cookie")).isNull();
        });
    }

    private Mono<HttpClientResponse> parallelCall() {
        return HttpClient.create()
                .headers(headers -> headers.set("Cookie", cookies(TestTokens.expired(7))))
                .get()
                .uri("http://localhost:" + this.port + COMMENTS)
                .responseSingle((response, body) -> body.asString().thenReturn(response));
    }

    @Test
    void renewsWhenTheBrowserHasDroppedItsAccessToken() {
        letRenewalsSucceed();

        call(HttpMethod.POST, null)
                .expectStatus()
                .isOk()
                .expectHeader()
                .values("Set-Cookie", cookies -> assertThat(cookies).hasSize(2));

        assertThat(Stubs.MEMBER.lastReceived().method()).isEqualTo("POST");
        assertThat(Stubs.MEMBER.lastReceived().uri()).isEqualTo("/api/v1/sessions/refresh?cookies=true");
        assertThat(Stubs.MEMBER.lastReceived().header("Cookie")).isEqualTo("news_refresh=" + this.refreshToken);
        assertThat(Stubs.MEMBER.lastReceived().header("X-Forwarded-Proto")).isEqualTo("http");
    }

    @Test
    void leavesATokenAloneThatIsStillGood() {
        call(HttpMethod.GET, TestTokens.of(7, "MEMBER"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("Set-Cookie");

        assertThat(Stubs.MEMBER.received()).isEmpty();
    }

    @Test
    void renewsNothingForAForgedToken() {
        letRenewalsSucceed();

        call(HttpMethod.GET, TestTokens.forged(7, "ADMIN")).expectStatus().isUnauthorized();

        assertThat(Stubs.MEMBER.received()).isEmpty();
    }

    @Test
    void handsTheCookiesBackOfASessionThatIsOverAndDoesNotAskAgain() {
        Stubs.MEMBER.answer(401, "{}", "Set-Cookie", "news_refresh=; Path=/api/v1; Max-Age=0");

        call(HttpMethod.GET, null)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Set-Cookie", "news_refresh=; Path=/api/v1; Max-Age=0");
        call(HttpMethod.GET, null).expectStatus().isOk();

        assertThat(Stubs.MEMBER.received()).hasSize(1);
        assertThat(received()).hasSize(2).allMatch(request -> request.header("Authorization") == null);
    }

    @Test
    void readsOnWhileSessionsCannotBeRenewed() {
        Stubs.MEMBER.die();

        call(HttpMethod.GET, TestTokens.expired(7)).expectStatus().isOk();

        assertThat(received()).singleElement().matches(request -> request.header("Authorization") == null);
    }

    @Test
    void saysSoWhereSomethingWasToBeChanged() {
        Stubs.MEMBER.answer(500, "broken");

        call(HttpMethod.POST, TestTokens.expired(7))
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:sign-in-unavailable");
        assertThat(received()).isEmpty();
    }

    @Test
    void aPageOfAnotherSiteRenewsNothing() {
        letRenewalsSucceed();

        this.client
                .post()
                .uri(COMMENTS)
                .header("Cookie", cookies(null))
                .header("Sec-Fetch-Site", "cross-site")
                .exchange()
                .expectStatus()
                .isForbidden();

        assertThat(Stubs.MEMBER.received()).isEmpty();
    }

    @Test
    void programsWithABearerTokenLookAfterThemselves() {
        this.client
                .get()
                .uri(COMMENTS)
                .header("Cookie", cookies(null))
                .header("Authorization", "Bearer " + TestTokens.expired(7))
                .exchange()
                .expectStatus()
                .isUnauthorized();

        assertThat(Stubs.MEMBER.received()).isEmpty();
    }

    private static void letRenewalsSucceed() {
        Stubs.MEMBER.answerBy((request, response) -> response.status(201)
                .header("Content-Type", "application/json")
                .addHeader("Set-Cookie", ACCESS_COOKIE)
                .addHeader("Set-Cookie", REFRESH_COOKIE)
                .sendString(Mono.just("{\"accessToken\":\"" + RENEWED + "\"}")));
    }

    private ResponseSpec call(HttpMethod method, @Nullable String accessToken) {
        return this.client
                .method(method)
                .uri(COMMENTS)
                .header("Cookie", cookies(accessToken))
                .header("Sec-Fetch-Site", "same-origin")
                .exchange();
    }

    private String cookies(@Nullable String accessToken) {
        String refresh = "news_refresh=" + this.refreshToken;
        return (accessToken != null) ? "news_access=" + accessToken + "; " + refresh : refresh;
    }

    private static List<ReceivedRequest> received() {
        return Stream.of(Stubs.COMMENT, Stubs.COMMENT_REPLICA)
                .flatMap(stub -> stub.received().stream())
                .toList();
    }
}
