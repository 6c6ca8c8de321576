package news.everyday.stats.view;

import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
        return this.views.length > 0 && this.views[0].reader() != null;
    }

    ViewTally tally() {
        return this.tally;
    }

    /** What became of each view; the totals go to those seen last. */
    CountedView[] outcomes(ViewBatchOutput answer, LastTotals seen) {
        CountedView[] outcomes = new CountedView[this.views.length];
        int article = -1;
        int reader = 0;
        for (int i = 0; i < outcomes.length; i++) {
            WaitingView view = this.views[i];
            if (i == 0 || view.articleId() != this.views[i - 1].articleId()) {
                article++;
                seen.put(view.articleId(), answer.total(article), this.at);
            }
            boolean counted = !view.isBot() && answer.isCounted(reader++);
            outcomes[i] = new CountedView(answer.total(article), counted);
        }
        return outcomes;
    }

    /** That every view is safe, and will be counted. */
    CountedView[] spooled(LastTotals seen) {
        CountedView[] outcomes = new CountedView[this.views.length];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = seen.spooled(this.views[i].articleId(), !this.views[i].isBot());
        }
        return outcomes;
    }

    /** Tells every reader what became of the view, each on its own loop; the other loops are told first and work alongside. */
    void answer(CountedView[] outcomes) {
        EventExecutor here = null;
        for (EventExecutor loop : loops()) {
            if (loop.inEventLoop()) {
                here = loop;
            } else {
                loop.execute(() -> answer(loop, outcomes));
            }
        }
        if (here != null) {
            answer(here, outcomes);
        }
    }

    private void answer(EventExecutor loop, CountedView[] outcomes) {
        for (int i = 0; i < outcomes.length; i++) {
            Reader reader = this.views[i].reader();
            if (reader != null && reader.loop() == loop) {
                reader.sink().success(outcomes[i]);
            }
        }
    }

    private List<EventExecutor> loops() {
        List<EventExecutor> loops = new ArrayList<>(4);
        for (WaitingView view : this.views) {
            if (view.reader() != null && !loops.contains(view.reader().loop())) {
                loops.add(view.reader().loop());
            }
        }
        return loops;
    }

    void fail(Throwable failure) {
        for (WaitingView view : this.views) {
            if (view.reader() != null) {
                view.reader().fail(failure);
            }
        }
    }

    WaitingView view(int index) {
        return this.views[index];
    }
}
