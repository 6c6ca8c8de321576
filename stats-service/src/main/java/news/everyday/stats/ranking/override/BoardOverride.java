package news.everyday.stats.ranking.override;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An editor's decision about an article on a board, the row of {@code ranking_override}.
 *
 * @param board its lower-case name
 * @param until when it ends by itself
 * @param version grows with every change
 */
public record BoardOverride(
        String board,
        long articleId,
        OverrideAction action,
        String reason,
        Instant until,
        long version,
        Editor by,
        Instant changedAt) {

    boolean holdsAt(Instant now) {
        return this.until.isAfter(now);
    }

    /** A line of the trail. */
    public record Act(
            long id,
            String board,
            long articleId,
            OverrideAction action,
            String reason,
            @Nullable Instant until,
            Editor by,
            Instant at) {}
}
