package news.everyday.gateway.overload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import news.everyday.gateway.overload.OverloadProperties.Limit;
import org.junit.jupiter.api.Test;

class AdaptiveLimitTests {

    private static final Limit SETTINGS = new Limit(64, 8, 300, 1.3, Duration.ofMillis(100), Duration.ofSeconds(10));

    private long now = 1;

    private final AdaptiveLimit limit = new AdaptiveLimit(SETTINGS, 2, this.now);

    @Test
    void sinksToWhatTheServiceCanDoAtATime() {
        windows(10, 1, 20);

        // Eight at a time in 20 ms each; whoever is beyond waits inside the service.
        IntStream.range(0, 100).forEach(i -> windows(1, this.limit.current(), 20.0 * this.limit.current() / 8));

        assertThat(this.limit.current()).isBetween(8, 16);
    }

    @Test
    void growsWhileAnswersTakeNoLonger() {
        windows(10, 1, 20);

        IntStream.range(0, 90).forEach(i -> windows(1, this.limit.current(), 20));

        assertThat(this.limit.current()).isEqualTo(300);
    }

    @Test
    void doesNotMistakeOverloadForTheUsual() {
        windows(10, 1, 20);

        IntStream.range(0, 3_000).forEach(i -> windows(1, this.limit.current(), 20.0 * this.limit.current() / 8));

        assertThat(this.limit.current()).isBetween(8, 20);
    }

    @Test
    void learnsThatAServiceHasBecomeSlowerWhateverItIsGiven() {
        windows(10, 1, 20);

        IntStream.range(0, 1_500).forEach(i -> windows(1, this.limit.current(), 200));

        assertThat(this.limit.current()).isGreaterThan(100);
    }

    @Test
    void comparesEachKindWithItsOwn() {
        windows(10, 1, 20);
        window(1, 1, 400);

        IntStream.range(0, 20).forEach(i -> window(1, this.limit.current(), 400));

        assertThat(this.limit.current()).isGreaterThan(64);
    }

    @Test
    void aQuietServiceGetsItsRoomBack() {
        windows(10, 1, 20);
        IntStream.range(0, 100).forEach(i -> windows(1, this.limit.current(), 20.0 * this.limit.current() / 8));

        windows(200, 1, 20);

        assertThat(this.limit.current()).isEqualTo(64);
    }

    private void windows(int count, int inFlight, double millis) {
        IntStream.range(0, count).forEach(i -> window(0, inFlight, millis));
    }

    private void window(int kind, int inFlight, double millis) {
        this.now += Duration.ofMillis(101).toNanos();
        IntStream.range(0, 20).forEach(i -> this.limit.answered(kind, (long) (millis * 1_000_000), inFlight, this.now));
    }
}
