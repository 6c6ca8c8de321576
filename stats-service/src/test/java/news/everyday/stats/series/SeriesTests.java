package news.everyday.stats.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import news.everyday.stats.series.Series.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTests {

    private static final Instant EIGHT = Instant.parse("2026-11-03T08:00:00+08:00");

    private static final Instant TEN = EIGHT.plus(Duration.ofHours(2));

    @Test
    void fillsHoursInWhichNobodyLookedAndLeavesOutWhatIsUnknown() {
        SeriesRange range = new SeriesRange(SeriesStep.HOUR, EIGHT, EIGHT.plus(Duration.ofHours(6)));
        KnownRange known = new KnownRange(EIGHT.plus(Duration.ofHours(1)), EIGHT.plus(Duration.ofMinutes(210)));

        Series series = Series.of(range, known, Map.of(TEN, new Counts(7, null)));

        assertThat(series.points())
                .extracting(point -> point.start() + " " + point.views() + " " + point.partial())
                .containsExactly(
                        "2026-11-03T01:00:00Z 0 false", "2026-11-03T02:00:00Z 7 false", "2026-11-03T03:00:00Z 0 true");
        assertThat(series.views()).isEqualTo(7);
    }

    @Test
    void saysNothingWhereNothingIsKnown() {
        SeriesRange range = new SeriesRange(SeriesStep.HOUR, EIGHT, TEN);

        assertThat(Series.of(range, new KnownRange(null, TEN), Map.of()).points())
                .isEmpty();
        assertThat(Series.of(range, new KnownRange(EIGHT, null), Map.of()).points())
                .isEmpty();
    }

    @Test
    void aDayIsOneOfShanghaiAndAlwaysAsLong() {
        Instant lateEvening = Instant.parse("1991-04-13T23:30:00+08:00");

        SeriesRange days = SeriesRange.around(
                SeriesStep.DAY,
                lateEvening.plus(Duration.ofDays(365 * 30)),
                lateEvening.plus(Duration.ofDays(365 * 30 + 2)));

        assertThat(days.starts())
                .containsExactly(
                        Instant.parse("2021-04-05T00:00:00+08:00"),
                        Instant.parse("2021-04-06T00:00:00+08:00"),
                        Instant.parse("2021-04-07T00:00:00+08:00"));
    }

    @Test
    void readsScopes() {
        assertThat(SeriesScope.parse("site").orElseThrow().text()).isEqualTo("site");
        assertThat(SeriesScope.parse("article:42").orElseThrow().articleId()).isEqualTo(42);
        assertThat(SeriesScope.parse("station:jilin").orElseThrow().text()).isEqualTo("station:jilin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sites", "article:", "article:0", "article:-1", "article:1 or 1=1", "channel:É", "topic:1"})
    void refusesOtherScopes(String scope) {
        assertThat(SeriesScope.parse(scope)).isEmpty();
    }
}
