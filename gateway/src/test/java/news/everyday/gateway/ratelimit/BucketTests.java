package news.everyday.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class BucketTests {

    private static final long SECOND = 1_000_000;

    private static final Bucket SIX_A_MINUTE = new Bucket("login", 6, Duration.ofMinutes(1));

    @Test
    void isFullAtFirst() {
        Verdict verdict = SIX_A_MINUTE.take(0, 100 * SECOND);

        assertThat(verdict.allowed()).isTrue();
        assertThat(verdict.remaining()).isEqualTo(5);
        assertThat(verdict.delay()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void givesItsLastToken() {
        Verdict verdict = SIX_A_MINUTE.take(150 * SECOND, 100 * SECOND);

        assertThat(verdict.allowed()).isTrue();
        assertThat(verdict.remaining()).isZero();
    }

    @Test
    void refusesWhenItIsEmptyAndSaysForHowLong() {
        Verdict verdict = SIX_A_MINUTE.take(153 * SECOND, 100 * SECOND);

        assertThat(verdict.allowed()).isFalse();
        assertThat(verdict.delaySeconds()).isEqualTo(3);
    }

    @Test
    void fillsEvenly() {
        assertThat(SIX_A_MINUTE.take(160 * SECOND, 109 * SECOND).allowed()).isFalse();
        assertThat(SIX_A_MINUTE.take(160 * SECOND, 110 * SECOND).allowed()).isTrue();
    }

    @Test
    void ofTwoVerdictsTheStricterCounts() {
        Verdict plenty = new Verdict(SIX_A_MINUTE, true, 5, Duration.ZERO);
        Verdict few = new Verdict(SIX_A_MINUTE, true, 1, Duration.ZERO);
        Verdict none = new Verdict(SIX_A_MINUTE, false, 0, Duration.ofSeconds(1));

        assertThat(plenty.orStricter(few)).isSameAs(few);
        assertThat(none.orStricter(plenty)).isSameAs(none);
        assertThat(few.orStricter(none)).isSameAs(none);
    }

    @Test
    void speaksTheHeadersOfTheDraft() {
        HttpHeaders headers = new HttpHeaders();

        new Verdict(SIX_A_MINUTE, true, 5, Duration.ofMillis(10_001)).writeTo(headers);

        assertThat(headers.getFirst("RateLimit-Policy")).isEqualTo("\"login\";q=6;w=60");
        assertThat(headers.getFirst("RateLimit")).isEqualTo("\"login\";r=5;t=11");
    }
}
