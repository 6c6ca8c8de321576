package news.everyday.stats.view;

import io.lettuce.core.RedisFuture;
import io.netty.channel.EventLoop;
import news.everyday.stats.journal.JournalEntries;
import news.everyday.stats.journal.LaneJournal;
import org.jspecify.annotations.Nullable;

/**
 * Tells a Redis that was loaded anew who looked lately: PostgreSQL has their views already, but the sketches of unique
 * visitors are stored there less often. One batch after the other, beside the views that come in.
 */
final class LaneRecall {

    private final EventLoop loop;

    private final LaneJournal journal;

    private final ViewBatchSender sender;

    private long next;

    private long through;

    private boolean sending;

    LaneRecall(EventLoop loop, LaneJournal journal, ViewBatchSender sender) {
        this.loop = loop;
        this.journal = journal;
        this.sender = sender;
    }

    /** Begins, also anew, with all that the journal has up to a sequence. */
    void start(long through) {
        this.next = this.journal.first();
        this.through = through;
        step();
    }

    /** Goes on where Redis didn't answer. */
    void step() {
        if (this.sending) {
            return;
        }
        this.next = Math.max(this.next, this.journal.first());
        JournalEntries batch = (this.next <= this.through) ? this.journal.read(this.next) : null;
        RedisFuture<String> sent = (batch != null) ? this.sender.recall(ViewBatch.from(batch)) : null;
        if (sent != null) {
            this.sending = true;
            long sequence = this.next;
            sent.whenComplete((done, failure) -> this.loop.execute(() -> completed(sequence, failure)));
        }
    }

    private void completed(long sequence, @Nullable Throwable failure) {
        this.sending = false;
        if (failure == null && sequence == this.next) {
            this.next++;
            step();
        }
    }

    boolean isDone() {
        return this.next > this.through;
    }
}
