package news.everyday.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.ReceivedRequest;
import news.everyday.gateway.Stubs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class OutgoingHeadersIntegrationTests {

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Autowired
    private WebTestClient client;

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Forwarded-Port",
                "X-Forwarded-Prefix",
                "X-Forwarded-Ssl",
                "X-Member-Id",
                "X-Member-Roles",
                "X-Service-Token",
                "X-Real-IP",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "X-Trace-Id",
                "baggage",
                "tracestate",
                "b3"
            })
    void dropsWhatOnlyWeMaySay(String header) {
        this.client.get().uri("/api/v1/members/me").header(header, "evil=1").exchange();

        assertThat(Stubs.MEMBER.lastReceived().header(header)).isNull();
    }

    @Test
    void writesAnewWhereTheRequestCameFrom() {
        this.client
                .get()
                .uri("/api/v1/members/me")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .exchange();

        ReceivedRequest received = Stubs.MEMBER.lastReceived();
        assertThat(received.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(received.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(received.header("X-Forwarded-Host")).isEqualTo("localhost:" + this.port);
    }

    @Test
    void passesOnWhatClientsMaySay() {
        this.client
                .post()
                .uri("/api/v1/views")
                .header("X-Visitor-Id", "app-7")
                .header("Idempotency-Key", "k1")
                .cookie("visitor", "v7")
                .exchange();

        ReceivedRequest received = Stubs.STATS.lastReceived();
        assertThat(received.header("X-Visitor-Id")).isEqualTo("app-7");
        assertThat(received.header("Idempotency-Key")).isEqualTo("k1");
        assertThat(received.header("Cookie")).isEqualTo("visitor=v7");
    }

    @Test
    void handsTheTraceOnAndTellsItsId() {
        this.client
                .get()
                .uri("/api/v1/members/me")
                .header("traceparent", "00-" + TRACE_ID + "-00f067aa0ba902b7-01")
                .exchange()
                .expectHeader()
                .valueEquals("X-Trace-Id", TRACE_ID);

        assertThat(Stubs.MEMBER.lastReceived().header("traceparent")).startsWith("00-" + TRACE_ID + "-");
    }

    @Test
    void startsATraceThatTheServiceAndTheProblemShare() {
        Stubs.MEMBER.answer(200, "{}", "X-Trace-Id", "not-ours");
        String answered = this.client
                .get()
                .uri("/api/v1/members/me")
                .exchange()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("X-Trace-Id");

        assertThat(answered).matches("[0-9a-f]{32}");
        assertThat(Stubs.MEMBER.lastReceived().header("traceparent")).contains(Objects.requireNonNull(answered));
    }

    @Test
    void countsRequestsByRouteNotByPath() {
        this.client.get().uri("/api/v1/members/4711").exchange();

        String metrics = this.client
                .get()
                .uri("http://localhost:" + this.managementPort + "/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(metrics)
                .contains("uri=\"members\"")
                .contains("resilience4j_circuitbreaker_state")
                .doesNotContain("/4711");
    }
}
