package news.everyday.stats.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceTableTests {

    private static final int NOW = 1_000_000;

    @Test
    void halvesWithEveryHalfLife() {
        SourceTable table = new SourceTable(1024, Duration.ofMinutes(30));
        for (int i = 0; i < 8; i++) {
            table.add(42, NOW);
        }

        assertThat(table.count(42, NOW)).isEqualTo(8);
        assertThat(table.count(42, NOW + 1800)).isEqualTo(4, within(0.001F));
        assertThat(table.count(42, NOW + 8 * 1800)).isZero();
        assertThat(table.count(43, NOW)).isZero();
    }

    @Test
    void aClockThatWasSetBackTakesNothingAway() {
        SourceTable table = new SourceTable(1024, Duration.ofMinutes(30));
        table.add(42, NOW);

        assertThat(table.count(42, NOW - 3600)).isEqualTo(1);
    }

    @Test
    void overfilledItForgetsTheRareAndKeepsTheFrequent() {
        SourceTable table = new SourceTable(1024, Duration.ofMinutes(30));
        Random random = new Random(7);
        long frequent = random.nextLong();
        for (int i = 0; i < 50; i++) {
            table.add(frequent, NOW);
        }

        for (int i = 0; i < 100_000; i++) {
            table.add(random.nextLong(), NOW);
        }

        assertThat(table.count(frequent, NOW)).isEqualTo(50);
    }
}
