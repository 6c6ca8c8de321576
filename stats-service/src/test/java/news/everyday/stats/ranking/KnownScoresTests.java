package news.everyday.stats.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KnownScoresTests {

    private static final KnownScores.Stretch NOW = stretch("day", "tomorrow");

    private final AtomicLong nanos = new AtomicLong(5);

    private final KnownScores known = new KnownScores(Duration.ofSeconds(3), this.nanos::get);

    @Test
    void knowsWhatItWroteLast() {
        write();

        this.known.begin(NOW);

        assertThat(this.known.find(42)).containsExactly(1, 2);
        assertThat(this.known.find(43)).isNull();
    }

    @Test
    void knowsNothingOnceAnotherPodMayHaveRanked() {
        write();
        this.nanos.addAndGet(3_000_000_000L);

        this.known.begin(NOW);

        assertThat(this.known.find(42)).isNull();
    }

    @Test
    void owesHoweverLongNobodyReadAnything() {
        this.known.begin(NOW);
        this.known.remember(NOW, Map.of(42L, new double[] {1, 2}), false);
        this.nanos.addAndGet(3_000_000_000L);

        this.known.begin(NOW);

        assertThat(this.known.find(42)).containsExactly(1, 2);
        assertThat(this.known.isDue()).isTrue();
        this.known.remember(NOW, Map.of(42L, new double[] {3, 4}), true);
        assertThat(this.known.find(42)).isNull();
    }

    @Test
    void knowsNothingOfARedisThatWasLoadedAnew() {
        write();

        this.known.begin(new KnownScores.Stretch("another epoch", NOW.cells()));

        assertThat(this.known.find(42)).isNull();
    }

    @Test
    void owesTheBoardsThatGoOnWhenADayBegins() {
        this.known.begin(stretch("day", "tomorrow"));
        this.known.remember(stretch("day", "tomorrow"), Map.of(42L, new double[] {1, 2}), false);

        this.known.begin(stretch("tomorrow", "day after"));

        assertThat(this.known.isDue()).isTrue();
        assertThat(this.known.owed()).containsOnlyKeys(42L);
        assertThat(this.known.find(42)).containsExactly(2, 0);
    }

    @Test
    void owesTheBoardsThatNobodyReadsForHalfAMinute() {
        write();
        assertThat(this.known.isDue()).isFalse();

        this.known.remember(NOW, Map.of(43L, new double[] {3, 4}), false);
        assertThat(this.known.owed()).containsOnlyKeys(43L);
        this.nanos.addAndGet(30_000_000_000L);
        assertThat(this.known.isDue()).isTrue();

        this.known.remember(NOW, Map.of(42L, new double[] {5, 6}), true);
        assertThat(this.known.owed()).isEmpty();
        assertThat(this.known.isDue()).isFalse();
    }

    @Test
    void forgetsOnlyWhatItDoesNotOweWhenThereIsTooMuch() {
        this.known.begin(NOW);
        Map<Long, double[]> many = LongStream.rangeClosed(1, 50_001)
                .boxed()
                .collect(Collectors.toMap(Function.identity(), article -> new double[] {1, 2}));
        this.known.remember(NOW, many, false);

        this.known.begin(NOW);
        assertThat(this.known.isDue()).isTrue();
        assertThat(this.known.find(42)).isNotNull();

        this.known.remember(NOW, Map.of(), true);
        this.known.begin(NOW);
        assertThat(this.known.find(42)).isNull();
    }

    @Test
    void leavesOutARoundThatWasOvertaken() {
        this.known.begin(NOW);

        this.known.remember(stretch("earlier"), Map.of(42L, new double[] {1}), true);

        assertThat(this.known.find(42)).isNull();
    }

    private void write() {
        this.known.begin(NOW);
        this.known.remember(NOW, Map.of(42L, new double[] {1, 2}), true);
    }

    private static KnownScores.Stretch stretch(String... cells) {
        return new KnownScores.Stretch("epoch", List.of(cells));
    }
}
