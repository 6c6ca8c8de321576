package news.everyday.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartPolicyTests {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final RestartPolicy policy = new RestartPolicy();

    @Test
    void restartsAfterOneDeathAndAfterASecond() {
        assertThat(this.policy.allowsRestartAfterDeath(NOON)).isTrue();
        assertThat(this.policy.allowsRestartAfterDeath(NOON.plusSeconds(20))).isTrue();
    }

    @Test
    void givesUpAtTheThirdDeathWithinAMinute() {
        this.policy.allowsRestartAfterDeath(NOON);
        this.policy.ready();
        this.policy.allowsRestartAfterDeath(NOON.plusSeconds(20));
        this.policy.ready();

        assertThat(this.policy.allowsRestartAfterDeath(NOON.plusSeconds(59))).isFalse();
    }

    @Test
    void forgetsDeathsOlderThanAMinute() {
        this.policy.allowsRestartAfterDeath(NOON);
        this.policy.ready();
        this.policy.allowsRestartAfterDeath(NOON.plusSeconds(20));
        this.policy.ready();

        assertThat(this.policy.allowsRestartAfterDeath(NOON.plusSeconds(61))).isTrue();
    }

    @Test
    void givesUpOnWhatIsNeverReadyHoweverSlowlyItDies() {
        this.policy.allowsRestartAfterDeath(NOON);
        this.policy.allowsRestartAfterDeath(NOON.plusSeconds(50));

        assertThat(this.policy.allowsRestartAfterDeath(NOON.plusSeconds(100))).isFalse();
    }
}
