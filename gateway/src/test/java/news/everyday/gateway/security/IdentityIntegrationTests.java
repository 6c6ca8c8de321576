package news.everyday.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import news.everyday.defaults.testing.TestTokens;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.Stubs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
class IdentityIntegrationTests {

    private static final String READER = TestTokens.of(7, "MEMBER");

    @Autowired
    private WebTestClient client;

    @LocalServerPort
    private int port;

    static Stream<String> badTokens() {
        return Stream.of(TestTokens.expired(7, "MEMBER"), TestTokens.forged(7, "ADMIN"), "rubbish", "a.b.c");
    }

    @Test
    void turnsTheCookieIntoABearerToken() {
        get("/api/v1/members/me", headers -> headers.set("Cookie", "visitor=v; news_access=" + READER))
                .expectStatus()
                .isOk();

        assertThat(Stubs.MEMBER.lastReceived().header("Authorization")).isEqualTo("Bearer " + READER);
        assertThat(Stubs.MEMBER.lastReceived().header("Cookie")).isEqualTo("visitor=v");
    }

    @Test
    void prefersTheHeaderToTheCookie() {
        String app = TestTokens.of(8, "MEMBER");

        get("/api/v1/members/me", headers -> {
            headers.setBearerAuth(app);
            headers.set("Cookie", "news_access=" + READER);
        });

        assertThat(Stubs.MEMBER.lastReceived().header("Authorization")).isEqualTo("Bearer " + app);
    }

    @Test
    void letsAnonymousRequestsThrough() {
        get("/api/v1/members/me", headers -> {}).expectStatus().isOk();

        assertThat(Stubs.MEMBER.lastReceived().header("Authorization")).isNull();
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void refusesABadTokenAtOnce(String token) {
        get("/api/v1/members/me", headers -> headers.setBearerAuth(token))
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:sign-in-required");
        get("/api/v1/members/me", headers -> headers.set("Cookie", "news_access=" + token))
                .expectStatus()
                .isUnauthorized();

        assertThat(Stubs.MEMBER.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic dXNlcjpwYXNz", "Bearer ", TestTokens.SERVICE_TOKEN, "Bearer " + TestTokens.SERVICE_TOKEN})
    void refusesOtherSchemesAndTheServicesToken(String authorization) {
        get("/api/v1/members/me", headers -> headers.set("Authorization", authorization))
                .expectStatus()
                .isUnauthorized();

        assertThat(Stubs.MEMBER.received()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void readsOnWithoutACookieThatRanOut(String token) {
        get("/newsroom", headers -> headers.set("Cookie", "news_access=" + token))
                .expectStatus()
                .isOk();

        assertThat(Stubs.ARTICLE.lastReceived().header("Authorization")).isNull();
        assertThat(Stubs.ARTICLE.lastReceived().header("Cookie")).isNull();
    }

    @Test
    void aSessionIsRenewedThoughTheAccessTokenRanOut() {
        this.client
                .post()
                .uri("/api/v1/sessions/refresh")
                .header("Cookie", "news_access=" + TestTokens.expired(7) + "; news_refresh=r1")
                .header("Sec-Fetch-Site", "same-origin")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(Stubs.MEMBER.lastReceived().header("Cookie")).isEqualTo("news_refresh=r1");
        assertThat(Stubs.MEMBER.lastReceived().header("Authorization")).isNull();
    }

    @Test
    void passesCookiesOfTheServiceToTheBrowser() {
        Stubs.MEMBER.answer(201, "{}", "Set-Cookie", "news_access=x; Path=/; HttpOnly; SameSite=Lax");

        this.client
                .post()
                .uri("/api/v1/sessions?cookies=true")
                .exchange()
                .expectHeader()
                .valueEquals("Set-Cookie", "news_access=x; Path=/; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Sec-Fetch-Site, same-origin, 200",
                "Sec-Fetch-Site, none, 200",
                "Sec-Fetch-Site, same-site, 403",
                "Sec-Fetch-Site, cross-site, 403",
                "Origin, http://localhost:PORT, 200",
                "Origin, http://localhost:1, 403",
                "Origin, https://evil.example, 403",
                "Origin, null, 403",
                "Origin, http://localhost:PORT.evil.example, 403",
                "Referer, http://localhost:PORT/articles/1, 200",
                "Referer, https://evil.example/localhost:PORT, 403",
                "Referer, ::, 403",
                "X-Nothing, x, 403"
            })
    void letsOnlyOurOwnPagesChangeThingsByCookie(String header, String value, int status) {
        this.client
                .post()
                .uri("/api/v1/articles/42/comments")
                .cookie("news_access", READER)
                .header(header, value.replace("PORT", Integer.toString(this.port)))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void saysWhyACrossOriginRequestIsRefused() {
        this.client
                .delete()
                .uri("/api/v1/sessions/current")
                .cookie("news_refresh", "r1")
                .header("Origin", "https://evil.example")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:cross-origin-request");
        assertThat(Stubs.MEMBER.received()).isEmpty();
    }

    @Test
    void anotherSiteMayNotSignABrowserIn() {
        this.client
                .post()
                .uri("/api/v1/sessions?cookies=true")
                .header("Origin", "https://evil.example")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void programsWithABearerTokenNeedNoOrigin() {
        this.client
                .post()
                .uri("/api/v1/articles/42/comments")
                .headers(headers -> headers.setBearerAuth(READER))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private ResponseSpec get(String path, Consumer<HttpHeaders> headers) {
        return this.client.get().uri(path).headers(headers).exchange();
    }
}
