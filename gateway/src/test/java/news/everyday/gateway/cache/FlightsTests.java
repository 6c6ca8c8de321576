package news.everyday.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import news.everyday.gateway.cache.Flights.Flight;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class FlightsTests {

    private static final CacheKey KEY = new CacheKey("http", "news.example", "/articles/42", null, true);

    private final Flights flights = new Flights();

    private final Sinks.One<Fetched> answer = Sinks.one();

    @Test
    void letsAllWaitForTheSameFetch() {
        Flight first = this.flights.join(KEY, 0, this.answer.asMono());
        Flight second = this.flights.join(KEY, 0, Mono.error(new IllegalStateException("a second fetch")));

        assertThat(first.first()).isTrue();
        assertThat(second.first()).isFalse();
        StepVerifier.create(Mono.zip(first.fetched(), second.fetched()))
                .then(() -> this.answer.tryEmitValue(fetched()))
                .expectNextMatches(both -> both.getT1() == both.getT2())
                .expectComplete()
                .verify(Duration.ofSeconds(5));
    }

    @Test
    void nobodyJoinsAFetchWhoseResultIsKnown() {
        Mono<Boolean> askedOnArrival = this.flights
                .join(KEY, 0, this.answer.asMono())
                .fetched()
                .map(fetched -> this.flights.join(KEY, 0, Mono.empty()).first());

        StepVerifier.create(askedOnArrival)
                .then(() -> this.answer.tryEmitValue(fetched()))
                .expectNext(true)
                .expectComplete()
                .verify(Duration.ofSeconds(5));
    }

    @Test
    void nobodyJoinsAFetchThatAPurgeHasOvertaken() {
        this.flights.join(KEY, 0, this.answer.asMono());

        assertThat(this.flights.join(KEY, 1, Mono.empty()).first()).isTrue();
    }

    @Test
    void goesOnWhenTheOneWhoStartedItLeaves() {
        Flight first = this.flights.join(KEY, 0, this.answer.asMono());
        Flight second = this.flights.join(KEY, 0, Mono.empty());
        first.fetched().subscribe().dispose();

        StepVerifier.create(second.fetched())
                .then(() -> this.answer.tryEmitValue(fetched()))
                .expectNextCount(1)
                .expectComplete()
                .verify(Duration.ofSeconds(5));
    }

    private static Fetched fetched() {
        Lifetime lifetime = new Lifetime(Duration.ZERO, Duration.ZERO, Duration.ZERO);
        return new Fetched(
                new CachedResponse(200, new HttpHeaders(), new byte[0], null, Instant.EPOCH, lifetime), true);
    }
}
