package news.everyday.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import news.everyday.defaults.testing.TestTokens;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.RawHttp;
import news.everyday.gateway.StubService;
import news.everyday.gateway.Stubs;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.HttpProtocol;

/** Slow clients, HTTP/2 and services on trial: what needs settings of its own. */
@GatewayTest
class EdgeIntegrationTests {

    private static final Duration LONG = Duration.ofSeconds(20);

    private static final StubService CANARY = new StubService("canary");

    @LocalServerPort
    private int port;

    @Autowired
    private WebTestClient client;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("news.gateway.slow-clients.headers", () -> "1s");
        registry.add("news.gateway.slow-clients.pause", () -> "1s");
        registry.add("news.gateway.slow-clients.body", () -> "4s");
        registry.add("news.gateway.canaries.article.addresses", () -> CANARY.address());
        registry.add("news.gateway.canaries.article.weight", () -> 0);
        registry.add("news.gateway.canaries.stats.addresses", () -> CANARY.address());
        registry.add("news.gateway.canaries.stats.weight", () -> 100);
    }

    @AfterAll
    static void stopCanary() {
        CANARY.die();
    }

    @Test
    void cutsOffWhoNeverEndsTheirHeaders() {
        try (RawHttp slow = new RawHttp(this.port)) {
            slow.write("GET / HTTP/1.1\r\nHost: localhost\r\n");

            Awaitility.await().atMost(LONG).until(() -> !slow.write("X-a: b\r\n"));
        }
    }

    @Test
    void cutsThemOffAfterADecentRequestToo() {
        try (RawHttp slow = new RawHttp(this.port)) {
            slow.write("GET /api/docs HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(slow.read(Duration.ofMillis(500))).startsWith("HTTP/1.1 200");

            slow.write("GET / HTTP/1.1\r\n");

            Awaitility.await().atMost(LONG).until(() -> !slow.write("X-a: b\r\n"));
        }
    }

    @Test
    void cutsOffWhoStopsWithinABody() {
        try (RawHttp slow = new RawHttp(this.port)) {
            slow.write("POST /api/v1/comments HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nabc");

            assertThat(slow.isClosedWithin(LONG)).isTrue();
        }
    }

    @Test
    void cutsOffWhoSendsABodyForTooLong() {
        try (RawHttp slow = new RawHttp(this.port)) {
            slow.write("POST /api/v1/members HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n");

            Awaitility.await().pollInterval(Duration.ofMillis(200)).atMost(LONG).until(() -> !slow.write("ab"));
        }
    }

    @Test
    void cutsOffAStreamOfHttp2ThatStopsWithinABody() {
        assertThatThrownBy(() -> reactor.netty.http.client.HttpClient.create()
                        .protocol(HttpProtocol.H2C)
                        .post()
                        .uri("http://localhost:" + this.port + "/api/v1/members")
                        .send(ByteBufFlux.fromString(Flux.concat(Flux.just("abc"), Flux.never())))
                        .responseSingle((response, content) -> content.asString())
                        .block(LONG))
                .hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void aBodyThatComesSlowlyIsStreamedToTheService() {
        try (RawHttp slow = new RawHttp(this.port)) {
            slow.write("POST /api/v1/members HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Length: 40\r\n\r\n");

            for (int i = 0; i < 20; i++) {
                Awaitility.await().pollDelay(100, TimeUnit.MILLISECONDS).until(() -> slow.write("ab"));
            }

            assertThat(slow.read(LONG)).startsWith("HTTP/1.1 200");
        }
        assertThat(Stubs.MEMBER.lastReceived().body()).hasSize(40);
    }

    @Test
    void anIdleConnectionIsNotASlowOne() {
        try (RawHttp idle = new RawHttp(this.port)) {
            assertThat(idle.isClosedWithin(Duration.ofMillis(2_500))).isFalse();

            idle.write("GET /api/docs HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(idle.read(Duration.ofMillis(500))).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void speaksHttp2InTheClear() {
        String body = reactor.netty.http.client.HttpClient.create()
                .protocol(HttpProtocol.H2C)
                .get()
                .uri("http://localhost:" + this.port + "/api/v1/members/me")
                .responseSingle((response, content) -> {
                    assertThat(response.version().text()).isEqualTo("HTTP/2.0");
                    assertThat(response.responseHeaders().get("x-trace-id")).isNotEmpty();
                    return content.asString();
                })
                .block(LONG);

        assertThat(body).contains("\"service\":\"member\"");
    }

    @Test
    void speaksHttp2ByUpgrade() throws Exception {
        HttpClient upgrading = HttpClient.newBuilder().version(Version.HTTP_2).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/api/docs"))
                .timeout(LONG)
                .build();

        HttpResponse<String> answer = upgrading.send(request, BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void takesTheBodyOfARequestThatAsksForHttp2() throws Exception {
        HttpClient upgrading = HttpClient.newBuilder().version(Version.HTTP_2).build();
        String picture = "图".repeat(600_000);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/api/v1/media"))
                .timeout(LONG)
                .header("Authorization", "Bearer " + TestTokens.of(3, "EDITOR"))
                .header("Content-Type", "image/jpeg")
                .POST(BodyPublishers.ofString(picture))
                .build();

        HttpResponse<String> answer = upgrading.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Stubs.ARTICLE.lastReceived().body()).isEqualTo(picture.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"header", "cookie"})
    void showsAServiceOnTrialToWhoAsksForIt(String way) {
        var request = this.client.get().uri("/channels/trial-" + way);
        var asking =
                way.equals("header") ? request.header("X-Canary", "always") : request.cookie("news_canary", "always");

        asking.exchange().expectBody().jsonPath("$.service").isEqualTo("canary");

        this.client
                .get()
                .uri("/channels/trial-" + way)
                .exchange()
                .expectBody()
                .jsonPath("$.service")
                .isEqualTo("article");
    }

    @Test
    void whoAsksForItIsNotGivenWhatOthersGot() {
        Stubs.ARTICLE.answer(200, "stable", "Cache-Control", "public, max-age=60");
        for (int i = 0; i < 2; i++) {
            this.client.get().uri("/channels/kept").exchange().expectStatus().isOk();
        }

        this.client
                .get()
                .uri("/channels/kept")
                .cookie("news_canary", "always")
                .exchange()
                .expectBody()
                .jsonPath("$.service")
                .isEqualTo("canary");
    }

    @Test
    void givesReadersAServiceOnTrialByWeightUnlessTheyDecline() {
        this.client
                .get()
                .uri("/api/v1/rankings/today?x=1")
                .exchange()
                .expectBody()
                .jsonPath("$.service")
                .isEqualTo("canary");
        this.client
                .post()
                .uri("/api/v1/views")
                .header("X-Canary", "never")
                .exchange()
                .expectBody()
                .jsonPath("$.service")
                .isEqualTo("stats");
    }
}
