package news.everyday.defaults.deadline;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.PublisherProbe;

class DeadlineWebFilterTests {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final DeadlineWebFilter filter = new DeadlineWebFilter();

    @Test
    void givesUpAndCancelsWhatIsStillToBeDone() {
        PublisherProbe<Void> work = PublisherProbe.of(Mono.never());

        StepVerifier.create(this.filter.filter(exchange("50"), exchange -> work.mono()))
                .expectErrorMatches(failure -> failure instanceof ErrorResponseException problem
                        && problem.getStatusCode().isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT))
                .verify(LONG);

        work.assertWasCancelled();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5000", "soon", "-1", "", "99999999999"})
    void anAnswerInTimeIsAnAnswer(String deadline) {
        StepVerifier.create(this.filter.filter(exchange(deadline), exchange -> Mono.empty()))
                .expectComplete()
                .verify(LONG);
    }

    @Test
    void anAnswerThatHasBegunMayGoOn() {
        WebFilterChain stream = exchange -> exchange.getResponse()
                .writeAndFlushWith(Flux.just(
                                Mono.just(exchange.getResponse().bufferFactory().wrap("data: 1\n\n".getBytes())))
                        .concatWith(Mono.delay(Duration.ofMillis(400)).then(Mono.empty())));

        StepVerifier.create(this.filter.filter(exchange("100"), stream))
                .expectComplete()
                .verify(LONG);
    }

    private static MockServerWebExchange exchange(String deadline) {
        return MockServerWebExchange.from(MockServerHttpRequest.get("/").header("Deadline", deadline));
    }
}
