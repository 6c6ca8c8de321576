package news.everyday.stats.ranking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import news.everyday.stats.config.NewsDay;

/**
 * A hot ranking (热榜). The half-life says what it is for: news of the hour, of the day, of the week.
 */
public enum Board {
    /**
     * 今日热点: the natural day in Asia/Shanghai. It doesn't begin empty: views of the day before count an eighth on it
     * (and decay like all others), so that at 00:01 the evening's articles stand there until today's overtake them.
     */
    TODAY(Duration.ofHours(6)) {
        @Override
        BoardCell current(Instant now) {
            return ofDay(NewsDay.of(now));
        }

        @Override
        List<BoardCell> cells(Instant now) {
            LocalDate today = NewsDay.of(now);
            return List.of(ofDay(today), ofDay(today.plusDays(1)));
        }

        private BoardCell ofDay(LocalDate day) {
            Instant midnight = NewsDay.startOf(day);
            Instant dayBefore = NewsDay.startOf(day.minusDays(1));
            return new BoardCell("today-" + day, midnight, halfLife(), dayBefore, midnight, Duration.ofDays(3));
        }
    },

    /** 24 小时热榜: four half-lives, so that a view of yesterday at this time is worth a sixteenth. */
    DAY(Duration.ofHours(6)),

    /** 一周热榜: 3.5 half-lives. */
    WEEK(Duration.ofHours(48)),

    /** 飙升榜: what is read now. */
    RISING(Duration.ofHours(1)),

    /**
     * 评论榜: comments approved within the last seven days, today included. Of comments there are few enough to write the
     * numbers themselves; nothing decays, a day that is over leaves as a whole at midnight.
     */
    COMMENTED(Duration.ofDays(7)) {
        @Override
        BoardCell current(Instant now) {
            return new BoardCell(
                    "commented-" + NewsDay.of(now), now, halfLife(), Instant.MAX, Instant.MAX, Duration.ofDays(2));
        }

        @Override
        List<BoardCell> cells(Instant now) {
            return List.of();
        }

        @Override
        public boolean isOfViews() {
            return false;
        }
    };

    /** How many days the board of the most commented looks back, today included. */
    static final int COMMENTED_DAYS = 7;

    /** Older views are worth less than a ten-thousandth and are left out. */
    private static final int MEMORY = 14;

    /**
     * Half-lives between two origins. The set of the next stretch is filled alongside for the last {@link #MEMORY}, so
     * that it is complete when it takes over. Not longer, although a double holds 2^1023: Redis writes and reads scores as
     * decimals, and those of 2^300 take it five times as long as those of 2^64.
     */
    private static final int STRETCH = 64;

    private final Duration halfLife;

    Board(Duration halfLife) {
        this.halfLife = halfLife;
    }

    /** The board of this lower-case name. */
    public static Optional<Board> find(String name) {
        return Arrays.stream(values()).filter(board -> board.id().equals(name)).findFirst();
    }

    /** Whether views raise it. */
    public boolean isOfViews() {
        return true;
    }

    /** The boards from which the first places of an empty one are filled, best first. */
    List<Board> standIns() {
        return (this == TODAY) ? List.of(DAY, WEEK) : List.of();
    }

    /** Its lower-case name, e.g. {@code rising}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Duration halfLife() {
        return this.halfLife;
    }

    /** The cell that is read. */
    BoardCell current(Instant now) {
        return ofStretch(stretch(now), now);
    }

    /** The cells that a view is added to. */
    List<BoardCell> cells(Instant now) {
        return Stream.of(stretch(now), stretch(now.plus(memory())))
                .distinct()
                .map(stretch -> ofStretch(stretch, now))
                .toList();
    }

    static List<BoardCell> allCells(Instant now) {
        return Arrays.stream(values())
                .flatMap(board -> board.cells(now).stream())
                .toList();
    }

    private BoardCell ofStretch(long stretch, Instant now) {
        Instant origin = Instant.ofEpochSecond(stretch * stretchSeconds());
        Instant from = now.minus(memory());
        return new BoardCell(id() + "-" + stretch, origin, this.halfLife, from, from, memory().multipliedBy(2));
    }

    private long stretch(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), stretchSeconds());
    }

    private long stretchSeconds() {
        return STRETCH * this.halfLife.toSeconds();
    }

    private Duration memory() {
        return this.halfLife.multipliedBy(MEMORY);
    }
}
