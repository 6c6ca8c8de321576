package news.everyday.stats.view;

import java.util.Arrays;
import java.util.Comparator;
import news.everyday.stats.journal.JournalEntries;

/**
 * Views that travel in one script call, ordered by article so that a much-read article costs one increment per batch.
 * Bots travel along for the total that they are answered, and aren't handed to the script.
 */
final class ViewBatch implements JournalEntries {

    private static final Comparator<WaitingView> BY_ARTICLE = Comparator.comparingLong(WaitingView::articleId);

    private final long sequence;

    private final long at;

    private final WaitingView[] views;

    private final ViewTally tally;

    /**
     * @param at when the views happened, in milliseconds since 1970; the same however late the batch arrives
     * @param tally what travels along
     */
    ViewBatch(long sequence, long at, WaitingView[] views, ViewTally tally) {
        Arrays.sort(views, BY_ARTICLE);
        this.sequence = sequence;
        this.at = at;
        this.views = views;
        this.tally = tally;
    }

    /** A batch as the journal kept it; its readers were answered long ago. */
    static ViewBatch from(JournalEntries journaled) {
        WaitingView[] views = new WaitingView[journaled.size()];
        for (int i = 0; i < views.length; i++) {
            views[i] = new WaitingView(journaled.articleId(i), journaled.visitor(i), journaled.traits(i), 0, null);
        }
        return new ViewBatch(journaled.sequence(), journaled.at(), views, ViewTally.EMPTY);
    }

    @Override
    public long sequence() {
        return this.sequence;
    }

    @Override
    public long at() {
        return this.at;
    }

    @Override
    public int size() {
        return this.views.length;
    }

    @Override
    public long articleId(int view) {
        return this.views[view].articleId();
    }

    @Override
    public long visitor(int view) {
        return this.views[view].visitor();
    }

    @Override
    public byte traits(int view) {
        return this.views[view].traits();
    }

    /** False for a batch of the journal, and for one that only carries a tally. */
    boolean hasReaders() {
        return this.views.length > 0 && this.views[0].answer() != null;
    }

    ViewTally tally() {
        return this.tally;
    }

    /** Tells every reader, and the outcomes, what became of each view; the totals go to those seen last. */
    void answer(ViewBatchOutput answer, Outcomes outcomes, LastTotals seen) {
        int article = -1;
        int reader = 0;
        for (int i = 0; i < this.views.length; i++) {
            WaitingView view = this.views[i];
            if (i == 0 || view.articleId() != this.views[i - 1].articleId()) {
                article++;
                seen.put(view.articleId(), answer.total(article), this.at);
            }
            boolean counted = !view.isBot() && answer.isCounted(reader++);
            outcomes.accept(view, counted);
            view.succeed(new CountedView(answer.total(article), counted));
        }
    }

    /** Tells every reader that the view is safe, and will be counted. */
    void answerSpooled(LastTotals seen) {
        for (WaitingView view : this.views) {
            view.succeed(seen.spooled(view.articleId(), !view.isBot()));
        }
    }

    void fail(Throwable failure) {
        for (WaitingView view : this.views) {
            view.fail(failure);
        }
    }

    /** Takes what became of a view. */
    @FunctionalInterface
    interface Outcomes {

        void accept(WaitingView view, boolean counted);
    }
}
