package news.everyday.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.RawHttp;
import news.everyday.gateway.Stubs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the stock firewall refused is refused without it; management still has it. */
@GatewayTest
class PublicPortSecurityIntegrationTests {

    private static final Duration SILENCE = Duration.ofMillis(500);

    @Autowired
    private WebTestClient client;

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "get", "DEBUG"})
    void refusesMethodsThatNoServiceHas(String method) {
        try (RawHttp raw = new RawHttp(this.port)) {
            raw.write(method + " /api/v1/members/me HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(raw.read(SILENCE)).matches("(?s)HTTP/1\\.[01] 4\\d\\d .*");
        }
        assertThat(Stubs.MEMBER.received()).isEmpty();
    }

    @Test
    void saysSoInAProblemWithTheHeadersOfAllAnswers() {
        this.client
                .method(HttpMethod.valueOf("PROPFIND"))
                .uri("/api/v1/members/me")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .exists("Content-Security-Policy")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo("method")
                .jsonPath("$.traceId")
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Evil: a\u0001b", "X-Evil: a\u0000b", "X-Evil: a\u007fb", "X-Ev\u0001il: a", "X Evil: a"})
    void refusesControlCharactersInHeaders(String header) {
        try (RawHttp raw = new RawHttp(this.port)) {
            raw.write("GET /api/v1/members/me HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n");

            assertThat(raw.read(SILENCE)).matches("(?s)HTTP/1\\.[01] 4\\d\\d .*");
        }
        assertThat(Stubs.MEMBER.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/articles/%e2%80%a8", "/articles/%E2%80%A9", "/articles/1;x=1", "/articles/%3bx", "//articles"})
    void refusesPathsThatCouldBeReadInTwoWays(String path) {
        try (RawHttp raw = new RawHttp(this.port)) {
            raw.write("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(raw.read(SILENCE)).startsWith("HTTP/1.1 404");
        }
        assertThat(Stubs.ARTICLE.received()).isEmpty();
    }

    @Test
    void managementIsNotOnThePublicPort() {
        this.client.get().uri("/actuator/health").exchange().expectStatus().isNotFound();
        this.client
                .get()
                .uri("http://localhost:" + this.managementPort + "/actuator/health")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void managementKeepsTheStockFirewall() {
        try (RawHttp raw = new RawHttp(this.managementPort)) {
            raw.write("GET /actuator//health HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(raw.read(SILENCE)).startsWith("HTTP/1.1 400");
        }
    }
}
