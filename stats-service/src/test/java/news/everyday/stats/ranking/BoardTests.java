package news.everyday.stats.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardTests {

    private static final Instant NOON = Instant.parse("2026-11-03T12:00:00+08:00");

    @Test
    void scoresTheWorkedExampleOfTheJavadoc() {
        Duration sixHours = Duration.ofHours(6);
        Instant origin = NOON.minus(Duration.ofHours(12));

        double a = 400 * HotScore.weight(NOON.minus(Duration.ofHours(12)), origin, sixHours);
        double b = 120 * HotScore.weight(NOON, origin, sixHours);

        assertThat(a).isEqualTo(400);
        assertThat(b).isEqualTo(480);
        assertThat(a / HotScore.weight(NOON, origin, sixHours)).isEqualTo(100);
        assertThat(b / HotScore.weight(NOON, origin, sixHours)).isEqualTo(120);
    }

    @Test
    void findsABoardByItsName() {
        assertThat(Board.find("rising")).contains(Board.RISING);
        assertThat(Board.find("RISING")).isEmpty();
        assertThat(Board.find("month")).isEmpty();
    }

    @Test
    void todayIsAnotherCellFromMidnightInShanghai() {
        assertThat(Board.TODAY.current(Instant.parse("2026-11-03T15:59:59Z")).name())
                .isEqualTo("today-2026-11-03");
        assertThat(Board.TODAY.current(Instant.parse("2026-11-03T16:00:00Z")).name())
                .isEqualTo("today-2026-11-04");
    }

    @Test
    void yesterdaysViewsHaveAnEighthOfAHeadStart() {
        BoardCell today = Board.TODAY.current(NOON);
        Instant lastEvening = Instant.parse("2026-11-02T18:00:00+08:00");

        assertThat(today.scoreAt(lastEvening, today.factor(lastEvening))).isEqualTo(0.125, within(1e-9));
        assertThat(today.factor(Instant.parse("2026-11-01T23:59:59+08:00"))).isZero();
        assertThat(today.scoreAt(NOON, today.factor(NOON))).isEqualTo(1, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(value = Board.class, mode = EnumSource.Mode.EXCLUDE, names = "COMMENTED")
    void aViewIsWorthHalfAfterOneHalfLife(Board board) {
        BoardCell cell = board.current(NOON);

        double stored = cell.factor(NOON);

        assertThat(cell.scoreAt(NOON.plus(board.halfLife()), stored)).isEqualTo(0.5, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(value = Board.class, mode = EnumSource.Mode.EXCLUDE, names = "COMMENTED")
    void theCellThatIsReadIsAlwaysOneThatWasWrittenForLongEnough(Board board) {
        for (int hour = 0; hour < 400 * 24; hour++) {
            Instant now = NOON.plus(Duration.ofHours(hour));
            Instant before = now.minus(board.halfLife().multipliedBy(2));

            String read = board.current(now).name();

            assertThat(names(board.cells(now))).contains(read);
            assertThat(names(board.cells(before))).contains(read);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Board.class, mode = EnumSource.Mode.EXCLUDE, names = "COMMENTED")
    void weightsStayFiniteForYears(Board board) {
        for (int day = 0; day < 3_000; day++) {
            Instant now = NOON.plus(Duration.ofDays(day));

            double stored = 1e9 * board.current(now).factor(now);

            assertThat(stored).isFinite().isPositive();
        }
    }

    private static List<String> names(List<BoardCell> cells) {
        return cells.stream().map(BoardCell::name).toList();
    }
}
