package news.everyday.stats.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import news.everyday.stats.config.StatsProperties;

/**
 * The views of a lane that wait for their batch to leave: no more than a limit, none for too long. They come from all event
 * loops; the lane's own takes them.
 */
final class LaneQueue {

    private final Queue<WaitingView> views = new ConcurrentLinkedQueue<>();

    /** The queue would have to count. */
    private final AtomicInteger size = new AtomicInteger();

    private final ViewMeters meters;

    private final int limit;

    private final int batchLimit;

    private final long patienceNanos;

    LaneQueue(ViewMeters meters, StatsProperties properties) {
        this.meters = meters;
        this.limit = properties.queueLimit();
        this.batchLimit = properties.batchLimit();
        this.patienceNanos = properties.queueTimeout().toNanos();
    }

    int size() {
        return this.size.get();
    }

    boolean isEmpty() {
        return this.views.isEmpty();
    }

    /** From any thread. False when it was full; the view is refused then. */
    boolean add(WaitingView view) {
        if (this.size.incrementAndGet() > this.limit) {
            this.size.decrementAndGet();
            refuse(view);
            return false;
        }
        this.views.add(view);
        return true;
    }

    /** What makes the next batch, the oldest first. */
    WaitingView[] take() {
        List<WaitingView> taken = new ArrayList<>(Math.min(size(), this.batchLimit));
        while (taken.size() < this.batchLimit) {
            WaitingView view = this.views.poll();
            if (view == null) {
                break;
            }
            taken.add(view);
        }
        this.size.addAndGet(-taken.size());
        return taken.toArray(WaitingView[]::new);
    }

    /** @param now in nanoseconds of {@link System#nanoTime()} */
    void refuseLate(long now) {
        WaitingView oldest = this.views.peek();
        while (oldest != null && now - oldest.since() >= this.patienceNanos) {
            this.views.remove();
            this.size.decrementAndGet();
            refuse(oldest);
            oldest = this.views.peek();
        }
    }

    private void refuse(WaitingView view) {
        this.meters.rejected(1);
        if (view.reader() != null) {
            view.reader().fail(ViewsRefused.unavailable());
        }
    }

    /** Of views that were taken, and that nothing can keep. */
    void refuse(ViewBatch batch) {
        this.meters.rejected(batch.size());
        batch.fail(ViewsRefused.unavailable());
    }
}
