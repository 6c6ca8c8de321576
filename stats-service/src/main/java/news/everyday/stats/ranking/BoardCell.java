package news.everyday.stats.ranking;

import java.time.Duration;
import java.time.Instant;

/**
 * One sorted set per scope: a stretch of a board's life that shares an origin.
 *
 * @param name part of its key, e.g. {@code today-2026-11-03}
 * @param origin the moment from which its weights are counted
 * @param from views before it aren't added
 * @param full views from then on count in full, those before as {@link #HEAD_START}
 * @param keep for how long after the last view it may be asked for
 */
record BoardCell(String name, Instant origin, Duration halfLife, Instant from, Instant full, Duration keep) {

    /** What a view of the day before is worth on the board of the day. */
    static final double HEAD_START = 0.125;

    /** What a view at a moment adds; 0 when it is too old for this cell. */
    double factor(Instant at) {
        if (at.isBefore(this.from)) {
            return 0;
        }
        double share = at.isBefore(this.full) ? HEAD_START : 1;
        return share * HotScore.weight(at, this.origin, this.halfLife);
    }

    /** Whether it is read already; before its origin it is only filled. */
    boolean isReadAt(Instant now) {
        return !now.isBefore(this.origin);
    }

    /** The score of now behind a stored one. */
    double scoreAt(Instant now, double stored) {
        return stored / HotScore.weight(now, this.origin, this.halfLife);
    }

    /** The stored score of what now is worth a hundredth of a view: below it, an article is forgotten. */
    double forgotten(Instant now) {
        return 0.01 * HotScore.weight(now, this.origin, this.halfLife);
    }
}
