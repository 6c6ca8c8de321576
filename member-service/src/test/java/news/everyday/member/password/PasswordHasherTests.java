package news.everyday.member.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class PasswordHasherTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final MeterRegistry meters = new SimpleMeterRegistry();

    private final PasswordHasher hasher = hasher(DataSize.ofKilobytes(64), 1);

    private PasswordHasher hasher(DataSize memory, int queue) {
        return new PasswordHasher(new PasswordProperties(memory, 1, 1, 1, queue), this.meters);
    }

    @AfterEach
    void stop() {
        this.hasher.destroy();
    }

    @Test
    void knowsThePasswordAgainAndNoOther() {
        String hash = this.hasher.hash("群众来信-2026").block(SOON);

        assertThat(hash).startsWith("$argon2id$").doesNotContain("群众来信");
        assertThat(this.hasher.matches("群众来信-2026", hash).block(SOON)).isTrue();
        assertThat(this.hasher.matches("群众来信-2025", hash).block(SOON)).isFalse();
    }

    @Test
    void acceptsTheSamePasswordInAnotherUnicodeForm() {
        String hash = this.hasher.hash("caf\u00e9-caf\u00e9").block(SOON);

        assertThat(this.hasher.matches("cafe\u0301-cafe\u0301", hash).block(SOON))
                .isTrue();
    }

    @Test
    void believesNobodyWhereThereIsNoMember() {
        assertThat(this.hasher.matches("nobody signs in with this", null).block(SOON))
                .isFalse();
    }

    @Test
    void worksOnThreadsOfItsOwn() {
        Mono<String> thread =
                this.hasher.hash("群众来信-2026").map(hash -> Thread.currentThread().getName());

        assertThat(thread.block(SOON)).startsWith("password-");
    }

    @Test
    void refusesWhatTheQueueCannotHold() {
        CountDownLatch release = new CountDownLatch(1);
        Mono<String> slow = this.hasher.hash("群众来信-2026").doOnNext(hash -> await(release));

        StepVerifier.create(Flux.merge(slow, this.hasher.hash("second"), this.hasher.hash("third-refused"))
                        .doOnError(ex -> release.countDown()))
                .thenConsumeWhile(hash -> true)
                .expectErrorSatisfies(ex -> assertThat(
                                ((ErrorResponseException) ex).getStatusCode().value())
                        .isEqualTo(503))
                .verify(SOON);
        assertThat(this.meters.counter("news.password.refused").count()).isEqualTo(1);
    }

    @Test
    void tellsAHashThatHasBecomeTooWeak() {
        PasswordHasher stronger = hasher(DataSize.ofKilobytes(128), 1);
        String hash = this.hasher.hash("群众来信-2026").block(SOON);

        assertThat(this.hasher.isOutdated(hash)).isFalse();
        assertThat(stronger.isOutdated(hash)).isTrue();
        stronger.destroy();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }
}
