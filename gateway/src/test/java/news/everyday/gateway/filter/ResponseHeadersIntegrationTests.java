package news.everyday.gateway.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.Stubs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;

@GatewayTest
class ResponseHeadersIntegrationTests {

    @Autowired
    private WebTestClient client;

    @org.springframework.boot.test.web.server.LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/articles/1", "/api/v1/members/me", "/nothing-here", "/internal/v1/feed"})
    void guardsEveryAnswer(String path) {
        HttpHeaders headers =
                this.client.get().uri(path).exchange().returnResult(Void.class).getResponseHeaders();

        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'")
                .contains("img-src 'self' https: data:", "form-action 'self'")
                .doesNotContain("unsafe-inline");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(headers.getFirst("Permissions-Policy")).contains("camera=()");
        assertThat(headers.getFirst("X-Trace-Id")).matches("[0-9a-f]{32}");
        assertThat(headers.getFirst("Cache-Control")).isNotNull();
    }

    @Test
    void tellsNothingAboutTheMachinery() {
        Stubs.MEMBER.answer(200, "{}", "Server", "Stub/1.0", "X-Powered-By", "Java");

        this.client
                .get()
                .uri("/api/v1/members/me")
                .exchange()
                .expectHeader()
                .doesNotExist("Server")
                .expectHeader()
                .doesNotExist("X-Powered-By");
    }

    @Test
    void compressesTexts() {
        Stubs.MEMBER.answer(200, "长".repeat(2_000), "Content-Type", "application/json");

        String encoding = HttpClient.create()
                .headers(headers -> headers.set("Accept-Encoding", "gzip"))
                .get()
                .uri(URI.create("http://localhost:" + this.port + "/api/v1/members/me"))
                .responseSingle((response, body) -> body.asByteArray()
                        .map(bytes -> response.responseHeaders().get("Content-Encoding") + " "
                                + response.responseHeaders().get("Vary") + " " + (bytes.length < 1_000)))
                .block();

        assertThat(encoding).isEqualTo("gzip Accept-Encoding true");
        assertThat(Stubs.MEMBER.lastReceived().header("Accept-Encoding")).isNull();
    }
}
