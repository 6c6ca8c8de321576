package news.everyday.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class LivePanelTests {

    private static final String UNKNOWN = "—";

    private final AtomicLong nanos = new AtomicLong();

    private final AtomicInteger calls = new AtomicInteger();

    private final AtomicBoolean well = new AtomicBoolean(true);

    private final AtomicReference<Mono<String>> answer = new AtomicReference<>(Mono.just("277"));

    private final LivePanel<Integer, String> panel = new LivePanel<>(
            new PageProperties(
                    URI.create("http://localhost"),
                    Duration.ofSeconds(2),
                    Duration.ofHours(1),
                    Duration.ofSeconds(1),
                    20),
            this.nanos::get,
            key -> this.answer.get().doOnSubscribe(subscription -> this.calls.incrementAndGet()),
            value -> !value.equals(UNKNOWN),
            UNKNOWN,
            this.well::get);

    private void pass(Duration time) {
        this.nanos.addAndGet(time.toNanos());
    }

    private void expect(String value) {
        this.panel
                .get(1)
                .as(StepVerifier::create)
                .expectNext(value)
                .expectComplete()
                .verify(Duration.ofSeconds(5));
    }

    @Test
    void asksOnceForACrowd() {
        Sinks.One<String> pending = Sinks.one();
        this.answer.set(pending.asMono());

        Flux.range(0, 100)
                .flatMap(reader -> this.panel.get(1), 100)
                .as(StepVerifier::create)
                .then(() -> pending.tryEmitValue("278"))
                .expectNextCount(100)
                .expectComplete()
                .verify(Duration.ofSeconds(5));

        assertThat(this.calls).hasValue(1);
    }

    @Test
    void asksAgainAfterTwoSeconds() {
        expect("277");
        this.answer.set(Mono.just("278"));
        pass(Duration.ofMillis(1_900));
        expect("277");

        pass(Duration.ofMillis(200));

        expect("278");
        assertThat(this.calls).hasValue(2);
    }

    @Test
    void fallsBackOnTheLastKnownValueForAnHour() {
        expect("277");
        this.answer.set(Mono.just(UNKNOWN));

        pass(Duration.ofMinutes(59));
        expect("277");

        pass(Duration.ofMinutes(2));
        expect(UNKNOWN);
    }

    @Test
    void waitsForNobodyWhoIsKnownToFail() {
        expect("277");
        this.answer.set(Mono.never());
        this.well.set(false);
        pass(Duration.ofSeconds(3));

        expect("277");
    }
}
