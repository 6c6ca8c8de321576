package news.everyday.stats.view;

import java.util.ArrayDeque;
import news.everyday.stats.config.StatsProperties;

/** The views of a lane that wait for their batch to leave: no more than a limit, none for too long. */
final class LaneQueue {

    private final ArrayDeque<WaitingView> views = new ArrayDeque<>();

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
        return this.views.size();
    }

    boolean isEmpty() {
        return this.views.isEmpty();
    }

    /** False when it was full; the view is refused then. */
    boolean add(WaitingView view) {
        if (this.views.size() >= this.limit) {
            refuse(view);
            return false;
        }
        this.views.add(view);
        return true;
    }

    /** What makes the next batch, the oldest first. */
    WaitingView[] take() {
        WaitingView[] taken = new WaitingView[Math.min(this.views.size(), this.batchLimit)];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = this.views.remove();
        }
        return taken;
    }

    /** @param now in nanoseconds of {@link System#nanoTime()} */
    void refuseLate(long now) {
        WaitingView oldest = this.views.peek();
        while (oldest != null && now - oldest.since() >= this.patienceNanos) {
            refuse(this.views.remove());
            oldest = this.views.peek();
        }
    }

    private void refuse(WaitingView view) {
        this.meters.rejected(1);
        view.fail(ViewsRefused.unavailable());
    }

    /** Of views that were taken, and that nothing can keep. */
    void refuse(ViewBatch batch) {
        this.meters.rejected(batch.size());
        batch.fail(ViewsRefused.unavailable());
    }
}
