package news.everyday.stats.view;

import news.everyday.stats.journal.LaneJournal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far Redis is with the batches of a lane, and which of them it needs again. Confined to the lane's event loop. */
final class LaneProgress {

    private static final Logger log = LoggerFactory.getLogger(LaneProgress.class);

    private final String lane;

    private final LaneJournal journal;

    private final ViewMeters meters;

    /** The last sequence that Redis is known to have; everything after it, but for what is in flight, is to be sent. */
    private long counted;

    /** What {@link #counted} was at the last look: Redis was asked later, so it must have that. */
    private long countedWhenAsked;

    /** Redis may lack everything between {@link #counted} and here; it was lost for good. */
    private long skippedTo;

    private boolean behind;

    LaneProgress(String lane, LaneJournal journal, ViewMeters meters) {
        this.lane = lane;
        this.journal = journal;
        this.meters = meters;
        this.counted = journal.first() - 1;
        this.behind = this.counted < journal.last();
    }

    long counted() {
        return this.counted;
    }

    /** Also backwards, of a Redis that lost something, or further than we knew, of a lane that was taken over. */
    void countedUpTo(long sequence) {
        this.counted = sequence;
    }

    /** Whether the journal acknowledges what comes, and Redis gets it later. */
    boolean isBehind() {
        return this.behind;
    }

    void fallBehind() {
        this.behind = true;
    }

    /** Whether Redis has all there is, and the next batch may go there straight away. */
    boolean catchesUp() {
        if (this.counted < this.journal.last()) {
            return false;
        }
        log.info("Lane {} has caught up with batch {}", this.lane, this.counted);
        this.behind = false;
        return true;
    }

    /** The sequence that Redis must have at least before it takes the batch. */
    long before(ViewBatch batch) {
        long before = batch.sequence() - 1;
        return (before == this.skippedTo) ? 0 : before;
    }

    /** Takes what the stores say. */
    void observe(LaneState state) {
        long asked = this.countedWhenAsked;
        this.countedWhenAsked = this.counted;
        this.journal.freeThrough(Math.min(state.inSketches(), this.counted));
        if (state.isLoaded() && state.inRedis() < asked) {
            log.warn("Redis lost batches of lane {} after {}", this.lane, state.inRedis());
            this.counted = Math.min(this.counted, state.inRedis());
            this.behind = true;
        }
    }

    /** Goes on after batches that neither Redis nor the journal has. */
    void skipLost(LaneState state) {
        long missing = this.journal.first() - 1 - this.counted;
        if (this.behind && missing > 0 && state.isLoaded() && state.inRedis() == state.inPostgres()) {
            log.error("{} batches of lane {} are lost: the journal had no room for them", missing, this.lane);
            this.meters.lost(missing);
            this.skippedTo = this.journal.first() - 1;
            this.counted = this.skippedTo;
        }
    }
}
