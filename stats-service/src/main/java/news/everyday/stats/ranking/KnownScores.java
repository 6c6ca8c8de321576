package news.everyday.stats.ranking;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The scores that this pod wrote last, so that Redis needn't be asked for them before the next round: to write a score as a
 * decimal takes it longer than to find it. And those that it still owes: what can't be shown yet, be it too low on its board
 * or the board of tomorrow, is written now and then only.
 *
 * <p>They hold as long as nobody else can have ranked: another pod does only once we are late, and a Redis that was loaded anew
 * has another epoch. Should another pod do so all the same, the greater of the two sums stays, and a moment of the heat
 * is lost; totals don't depend on it.
 */
final class KnownScores {

    /** About 10 MB. */
    private static final int MOST_ARTICLES = 50_000;

    private static final long OWING_NANOS = Duration.ofSeconds(30).toNanos();

    private final Map<Long, double[]> scores = new HashMap<>();

    private final Set<Long> owed = new HashSet<>();

    private final long nanos;

    private final LongSupplier nanoTime;

    private Stretch stretch = new Stretch("", List.of());

    private long rememberedAt;

    private long paidAt;

    /** Somebody else may have written what we don't know of. */
    private boolean doubtful;

    /** @param renewal after how long without a round we are late */
    KnownScores(Duration renewal, LongSupplier nanoTime) {
        this.nanos = renewal.toNanos();
        this.nanoTime = nanoTime;
        this.rememberedAt = nanoTime.getAsLong();
        this.paidAt = this.rememberedAt - OWING_NANOS;
    }

    /** Forgets what may have changed since. To be called before a round asks. */
    synchronized void begin(Stretch current) {
        if (!current.epoch().equals(this.stretch.epoch())) {
            this.scores.clear();
            this.owed.clear();
        } else if (!current.equals(this.stretch)) {
            keepOwed(current);
        } else if (this.nanoTime.getAsLong() - this.rememberedAt >= this.nanos) {
            keepOwed(current);
        } else if (this.scores.size() > MOST_ARTICLES) {
            this.scores.keySet().retainAll(this.owed);
        }
        this.stretch = current;
    }

    /** What is owed is written at once, and then forgotten as well: should Redis have more, that stays. */
    private void keepOwed(Stretch current) {
        int[] from =
                current.cells().stream().mapToInt(this.stretch.cells()::indexOf).toArray();
        this.scores.keySet().retainAll(this.owed);
        this.scores.replaceAll((article, before) -> Arrays.stream(from)
                .mapToDouble(cell -> (cell < 0) ? 0 : before[cell])
                .toArray());
        this.doubtful = true;
    }

    /** Null when Redis has to be asked. */
    synchronized double @Nullable [] find(long articleId) {
        return this.scores.get(articleId);
    }

    /** Whether what is owed should be written with the next round. */
    synchronized boolean isDue() {
        boolean late = this.nanoTime.getAsLong() - this.paidAt >= OWING_NANOS;
        return late || this.doubtful || this.scores.size() > MOST_ARTICLES;
    }

    /** Article → scores, of which the boards lack something. */
    synchronized Map<Long, double[]> owed() {
        Map<Long, double[]> owed = new HashMap<>();
        this.owed.forEach(article -> owed.put(article, this.scores.get(article)));
        return owed;
    }

    /**
     * Takes in what Redis has now; nothing of a round that another one overtook.
     *
     * @param complete whether everything was written, also what can't be shown yet
     */
    synchronized void remember(Stretch written, Map<Long, double[]> sums, boolean complete) {
        if (!written.equals(this.stretch)) {
            return;
        }
        this.scores.putAll(sums);
        this.rememberedAt = this.nanoTime.getAsLong();
        if (complete) {
            this.owed.clear();
            this.paidAt = this.rememberedAt;
            forgetDoubtful();
        } else {
            this.owed.addAll(sums.keySet());
        }
    }

    private void forgetDoubtful() {
        if (this.doubtful) {
            this.scores.clear();
            this.doubtful = false;
        }
    }

    /**
     * What the scores are of.
     *
     * @param epoch of the Redis that has them
     * @param cells their names, one score each, in this order
     */
    record Stretch(String epoch, List<String> cells) {

        static Stretch of(String epoch, List<BoardCell> cells) {
            return new Stretch(epoch, cells.stream().map(BoardCell::name).toList());
        }
    }
}
