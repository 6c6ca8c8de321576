package news.everyday.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.Stubs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;
import reactor.test.StepVerifier;

/** Streams go through as they come, each client its own; what editors see is asked for with their token. */
@GatewayTest
class StreamIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private WebTestClient client;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/views/stream?articleIds=1", "/api/v1/rankings/today/stream"})
    void theFirstEventArrivesWhileTheStreamGoesOn(String path) {
        Stubs.STATS.answerBy((request, response) -> events(response));

        open(path)
                .getResponseBody()
                .as(StepVerifier::create)
                .expectNext("one")
                .thenCancel()
                .verify(SOON);
        FluxExchangeResult<String> second = open(path);
        second.getResponseBody()
                .as(StepVerifier::create)
                .expectNext("one")
                .thenCancel()
                .verify(SOON);

        assertThat(second.getResponseHeaders().getCacheControl()).contains("no-store");
        assertThat(second.getResponseHeaders().containsHeader(HttpHeaders.CONTENT_ENCODING))
                .isFalse();
        assertThat(Stubs.STATS.received()).hasSize(2);
    }

    @Test
    void aStreamThatIsSilentForLongerThanAnAnswerMayTakeIsNotCutOff() {
        Stubs.STATS.answerBy((request, response) -> response.sse()
                .sendString(
                        Flux.just("data:one\n\n")
                                .concatWith(Mono.just("data:two\n\n").delayElement(Duration.ofSeconds(5))),
                        StandardCharsets.UTF_8)
                .then());

        open("/api/v1/rankings/today/stream")
                .getResponseBody()
                .as(StepVerifier::create)
                .expectNext("one", "two")
                .expectComplete()
                .verify(SOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/rankings/today/overrides", "/api/v1/views/series?scope=site"})
    void whatIsForEditorsIsNotShared(String path) {
        Stubs.STATS.answer(200, "{}", "Content-Type", "application/json", "Cache-Control", "no-store");

        read(path);
        read(path);

        assertThat(Stubs.STATS.received()).hasSize(2);
    }

    private void read(String path) {
        this.client.get().uri(path).exchange().expectStatus().isOk().expectBody();
    }

    private FluxExchangeResult<String> open(String path) {
        return this.client
                .get()
                .uri(path)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class);
    }

    private static Publisher<Void> events(HttpServerResponse response) {
        return response.sse()
                .header("Cache-Control", "no-store")
                .sendString(Flux.just("data:one\n\n").concatWith(Flux.never()), StandardCharsets.UTF_8)
                .then();
    }
}
