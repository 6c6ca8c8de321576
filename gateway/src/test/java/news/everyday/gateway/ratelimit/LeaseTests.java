package news.everyday.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import news.everyday.gateway.ratelimit.Lease.Question;
import org.junit.jupiter.api.Test;

class LeaseTests {

    private static final long SECOND = 1_000_000;

    private static final long NOON = 43_200 * SECOND;

    /** One token comes back each tenth of a second. */
    private static final Bucket PAGES = new Bucket("pages", 600, Duration.ofMinutes(1));

    private final Lease lease = new Lease(PAGES);

    @Test
    void asksForOneTokenAtFirst() {
        assertThat(this.lease.take(NOON)).isNull();
        assertThat(this.lease.ask(NOON)).isEqualTo(new Question(1, 0));
    }

    @Test
    void saysWhatRedisWouldHaveSaid() {
        this.lease.answered(10, SECOND, NOON);

        Verdict first = Objects.requireNonNull(this.lease.take(NOON));

        assertThat(first.allowed()).isTrue();
        assertThat(first.remaining()).isEqualTo(599);
        assertThat(first.delay()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void whoGoesOnAskingGetsTwiceAsMuchUpToATenth() {
        this.lease.answered(40, 4 * SECOND, NOON);
        useUp(NOON);

        assertThat(this.lease.ask(NOON).wanted()).isEqualTo(60);
    }

    @Test
    void aSmallBucketIsNeverLeased() {
        Lease logins = new Lease(new Bucket("login", 10, Duration.ofMinutes(1)));
        logins.answered(1, 6 * SECOND, NOON);
        logins.take(NOON);

        assertThat(logins.ask(NOON).wanted()).isEqualTo(1);
    }

    @Test
    void whatWasNotUsedInASecondGoesBackButForWhatCameBackByItself() {
        this.lease.answered(60, 6 * SECOND, NOON);
        this.lease.take(NOON);

        assertThat(this.lease.take(NOON + SECOND)).isNull();
        assertThat(this.lease.ask(NOON + SECOND)).isEqualTo(new Question(1, 49));
    }

    @Test
    void whoCameBackAfterAWhileStartsWithOneToken() {
        this.lease.answered(60, 6 * SECOND, NOON);
        useUp(NOON);

        assertThat(this.lease.ask(NOON + 3 * SECOND)).isEqualTo(new Question(1, 0));
    }

    @Test
    void refusesWithoutAskingAgainUntilATokenIsBack() {
        this.lease.answered(0, 60 * SECOND, NOON);

        Verdict refused = Objects.requireNonNull(this.lease.take(NOON));

        assertThat(refused.allowed()).isFalse();
        assertThat(refused.delay()).isEqualTo(Duration.ofMillis(100));
        assertThat(this.lease.take(NOON + SECOND / 10)).isNull();
    }

    private void useUp(long now) {
        Verdict verdict = this.lease.take(now);
        while (verdict != null) {
            verdict = this.lease.take(now);
        }
    }
}
