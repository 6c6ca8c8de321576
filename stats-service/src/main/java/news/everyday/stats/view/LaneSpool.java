package news.everyday.stats.view;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import news.everyday.stats.journal.LaneJournal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acknowledges batches that Redis didn't take, once the disk has them. One forcing is under way at a time, and what came
 * meanwhile shares the next.
 */
final class LaneSpool {

    private static final Logger log = LoggerFactory.getLogger(LaneSpool.class);

    private final EventLoop loop;

    private final LaneJournal journal;

    private final LastTotals seen;

    private final ViewMeters meters;

    private final List<ViewBatch> waiting = new ArrayList<>();

    private boolean forcing;

    LaneSpool(EventLoop loop, LaneJournal journal, LastTotals seen, ViewMeters meters) {
        this.loop = loop;
        this.journal = journal;
        this.seen = seen;
        this.meters = meters;
    }

    boolean isForcing() {
        return this.forcing;
    }

    /** Takes a batch that is in the journal. */
    void add(ViewBatch batch) {
        this.waiting.add(batch);
    }

    /** @param next what to do on the loop when the disk has what was added so far */
    void force(Runnable next) {
        if (this.forcing || this.waiting.isEmpty()) {
            return;
        }
        this.forcing = true;
        List<ViewBatch> batches = List.copyOf(this.waiting);
        this.waiting.clear();
        this.journal.force(failure -> this.loop.execute(() -> forced(batches, failure, next)));
    }

    private void forced(List<ViewBatch> batches, @Nullable RuntimeException failure, Runnable next) {
        this.forcing = false;
        if (failure == null) {
            batches.forEach(this::acknowledge);
        } else {
            log.error("The journal of views can't be written: {}", failure.toString());
            batches.forEach(batch -> batch.fail(ViewsRefused.unavailable()));
        }
        next.run();
    }

    private void acknowledge(ViewBatch batch) {
        this.meters.spooled(batch.size());
        batch.answer(batch.spooled(this.seen));
    }
}
