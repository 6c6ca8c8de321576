package news.everyday.stats.view;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The totals that this pod saw last, for readers whose view the journal acknowledges. Bounded: of two articles that share a
 * place the later one stays. One store a batch and article.
 */
@Component
final class LastTotals {

    private static final int PLACES = 1 << 13;

    private final AtomicReferenceArray<@Nullable Seen> places = new AtomicReferenceArray<>(PLACES);

    void put(long articleId, long total, long at) {
        this.places.setRelease(placeOf(articleId), new Seen(articleId, total, at));
    }

    /** What a reader is told whose view is in the journal. */
    CountedView spooled(long articleId, boolean counted) {
        Seen seen = this.places.getAcquire(placeOf(articleId));
        return (seen != null && seen.articleId() == articleId)
                ? new CountedView(seen.total(), counted, seen.at())
                : new CountedView(CountedView.UNKNOWN, counted, CountedView.UNKNOWN);
    }

    /** Ids follow one another, so they spread by themselves. */
    private static int placeOf(long articleId) {
        return (int) (articleId & (PLACES - 1));
    }

    private record Seen(long articleId, long total, long at) {}
}
