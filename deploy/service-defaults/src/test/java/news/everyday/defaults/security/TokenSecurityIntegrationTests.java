package news.everyday.defaults.security;

import java.util.function.Consumer;
import java.util.stream.Stream;
import news.everyday.defaults.app.PaperServiceApplication;
import news.everyday.defaults.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(classes = PaperServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
@Import(TestTokens.class)
class TokenSecurityIntegrationTests {

    @Autowired
    private WebTestClient client;

    static Stream<String> refusedTokens() {
        return Stream.of(TestTokens.forged(7, "EDITOR"), TestTokens.expired(7, "EDITOR"), "not-a-token");
    }

    @ParameterizedTest
    @MethodSource("refusedTokens")
    void refusesForgedExpiredAndBrokenTokens(String token) {
        post(headers -> headers.setBearerAuth(token))
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:sign-in-required");
    }

    @Test
    void refusesTheWrongRole() {
        post(headers -> headers.setBearerAuth(TestTokens.of(7, "MEMBER")))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:forbidden");
    }

    @Test
    void refusesAnonymousWrites() {
        post(headers -> {}).expectStatus().isUnauthorized();
    }

    @Test
    void letsTheRightRoleIn() {
        post(headers -> headers.setBearerAuth(TestTokens.of(7, "EDITOR")))
                .expectStatus()
                .isOk();
    }

    @Test
    void refusesWhatNoRuleNames() {
        this.client
                .get()
                .uri("/unnamed")
                .headers(headers -> headers.setBearerAuth(TestTokens.of(7, "ADMIN")))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void letsOnlyServicesInside() {
        this.client.get().uri("/internal/v1/ping").exchange().expectStatus().isUnauthorized();
        this.client
                .get()
                .uri("/internal/v1/ping")
                .headers(headers -> headers.setBearerAuth(TestTokens.of(7, "ADMIN")))
                .exchange()
                .expectStatus()
                .isUnauthorized();
        this.client
                .get()
                .uri("/internal/v1/ping")
                .headers(headers -> headers.setBearerAuth(TestTokens.SERVICE_TOKEN))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private WebTestClient.ResponseSpec post(Consumer<HttpHeaders> headers) {
        return this.client
                .post()
                .uri("/papers")
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"headline\":\"群众来信\"}")
                .exchange();
    }
}
