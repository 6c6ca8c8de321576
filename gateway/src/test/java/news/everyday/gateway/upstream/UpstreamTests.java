package news.everyday.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UpstreamTests {

    private static final URI A = URI.create("http://a:8081");

    private static final URI B = URI.create("http://b:8081");

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    private final TickingClock clock = new TickingClock();

    private double chance = 0.5;

    private final Upstream upstream =
            new Upstream(List.of(A, B), Duration.ofSeconds(2), Duration.ofSeconds(10), this.clock, () -> this.chance);

    @Test
    void takesReplicasInTurn() {
        assertThat(List.of(next(), next(), next())).containsExactly(A, B, A);
    }

    @Test
    void triesAnotherReplicaWithoutTakingATurn() {
        assertThat(next()).isEqualTo(A);
        assertThat(this.upstream.next(Set.of(A))).isEqualTo(B);
        assertThat(next()).isEqualTo(B);
    }

    @Test
    void leavesARestingReplicaAlone() {
        this.upstream.rest(A);

        assertThat(List.of(next(), next(), next())).containsOnly(B);
    }

    @Test
    void asksARestingReplicaWhenThereIsNoOther() {
        this.upstream.rest(A);
        this.upstream.rest(B);

        assertThat(List.of(next(), next())).containsExactly(A, B);
    }

    @Test
    void asksAgainWhenAllWereTried() {
        assertThat(this.upstream.next(Set.of(A, B))).isIn(A, B);
    }

    @Test
    void aReplicaThatComesBackGetsItsShareBitByBit() {
        this.upstream.rest(A);
        this.clock.now = NOON.plusSeconds(4);

        this.chance = 0.3;
        assertThat(List.of(next(), next())).containsOnly(B);
        this.chance = 0.1;
        assertThat(List.of(next(), next())).containsExactly(A, B);
        this.clock.now = NOON.plusSeconds(12);
        this.chance = 0.99;
        assertThat(List.of(next(), next())).containsExactly(A, B);
    }

    private URI next() {
        return this.upstream.next(Set.of());
    }

    private static final class TickingClock extends Clock {

        private Instant now = NOON;

        @Override
        public Instant instant() {
            return this.now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
