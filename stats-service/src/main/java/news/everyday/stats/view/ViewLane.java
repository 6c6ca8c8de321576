package news.everyday.stats.view;

import io.netty.channel.EventLoop;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import news.everyday.stats.config.StatsProperties;
import news.everyday.stats.journal.JournalEntries;
import news.everyday.stats.journal.LaneJournal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This pod's views on their way to one shard: whatever came since the last batch left makes the next one, which leaves as
 * soon as the last is answered. An idle lane sends at once; a busy one shares its round trips.
 *
 * <p>Every batch is in the journal before it leaves. While Redis doesn't take them the lane is <em>behind</em>: batches are
 * acknowledged once the disk has them, and sent one after the other when Redis is back. Redis takes sequences without
 * gaps only; one that lost some says from where on it needs them again.
 *
 * <p>Confined to its event loop, so nothing here is locked: views of other loops wait in the queue, and readers are told on
 * their own. The answer of Redis arrives on the lane's loop.
 */
final class ViewLane implements LaneFlight.Landing {

    private static final Logger log = LoggerFactory.getLogger(ViewLane.class);

    private static final long PROBE_NANOS = 100_000_000;

    private final EventLoop loop;

    private final String name;

    private final LaneJournal journal;

    private final LaneQueue queue;

    private final LaneFlight flight;

    private final LaneProgress progress;

    private final LaneSpool spool;

    private final LaneRecall recall;

    private final LaneTally tally;

    private final LastTotals seen;

    private final ViewMeters meters;

    private final Clock clock;

    private long probeAt;

    /** Whoever adds a view then needs not wake the lane: it looks by itself before it rests. */
    private final AtomicBoolean working = new AtomicBoolean();

    ViewLane(
            EventLoop loop,
            String name,
            ViewBatchSender sender,
            LaneJournal journal,
            LaneTally tally,
            LastTotals seen,
            ViewMeters meters,
            Clock clock,
            StatsProperties properties) {
        this.loop = loop;
        this.name = name;
        this.journal = journal;
        this.queue = new LaneQueue(meters, properties);
        this.flight = new LaneFlight(loop, sender, properties.answerTimeout(), this);
        this.progress = new LaneProgress(name, journal, meters);
        this.spool = new LaneSpool(loop, journal, seen, meters);
        this.recall = new LaneRecall(loop, journal, sender);
        this.tally = tally;
        this.seen = seen;
        this.meters = meters;
        this.clock = clock;
    }

    EventLoop loop() {
        return this.loop;
    }

    /** What the stores know the lane by. */
    String name() {
        return this.name;
    }

    LaneJournal journal() {
        return this.journal;
    }

    /** Takes a view, from any thread. */
    void offer(WaitingView view) {
        if (!this.queue.add(view) || !this.working.compareAndSet(false, true)) {
            return;
        }
        goAtEndOfPass();
    }

    /** Whatever this pass of the loop still reads of other connections leaves together. */
    private void goAtEndOfPass() {
        this.loop.execute(this::go);
    }

    private void go() {
        leave();
        rest();
    }

    private void leave() {
        if (this.progress.isBehind()) {
            spoolAll();
        } else if (!this.flight.isUnderWay() && (!this.queue.isEmpty() || this.tally.isDue(this.clock.millis()))) {
            sendNext();
        }
    }

    /** In this order: a view that is added in between finds a lane that rests, or is found by it. */
    private void rest() {
        this.working.set(this.progress.isBehind() ? this.spool.isForcing() : this.flight.isUnderWay());
        if (!this.queue.isEmpty() && this.working.compareAndSet(false, true)) {
            goAtEndOfPass();
        }
    }

    private ViewBatch nextBatch(ViewTally tallied) {
        return new ViewBatch(this.journal.last() + 1, this.clock.millis(), this.queue.take(), tallied);
    }

    /** A full journal forgets what Redis has rather than to hold up readers. */
    private void sendNext() {
        ViewBatch batch = nextBatch(this.tally.takeIfDue(this.clock.millis()));
        while (!this.journal.append(batch)) {
            if (!this.journal.dropOldest(this.progress.counted())) {
                this.tally.putBack(batch.tally());
                this.queue.refuse(batch);
                return;
            }
            this.meters.unprotected();
        }
        if (batch.size() > 0) {
            this.meters.batch(batch.size());
        }
        send(batch);
    }

    private void send(ViewBatch batch) {
        this.flight.start(batch, this.progress.before(batch));
    }

    /** Readers first, then the next batch: what one costs is shared by more views so. */
    @Override
    public void answered(ViewBatch batch, ViewBatchOutput output) {
        this.progress.countedUpTo(batch.sequence());
        CountedView[] outcomes = batch.outcomes(output, this.seen);
        batch.answer(outcomes);
        this.tally.add(batch, outcomes);
        if (this.progress.isBehind()) {
            replayNext();
            rest();
        } else {
            goAtEndOfPass();
        }
    }

    @Override
    public void outOfOrder(ViewBatch batch, long mark) {
        spool(batch);
        this.progress.countedUpTo(mark);
        replayNext();
        rest();
    }

    @Override
    public void failed(ViewBatch batch, String reason) {
        if (!this.progress.isBehind()) {
            log.warn("Views go to the journal of lane {}: {}", this.name, reason);
        }
        spool(batch);
        this.probeAt = System.nanoTime() + PROBE_NANOS;
        rest();
    }

    private void spool(ViewBatch batch) {
        this.tally.putBack(batch.tally());
        this.progress.fallBehind();
        if (batch.hasReaders()) {
            this.spool.add(batch);
        }
        spoolAll();
    }

    /** Writes what waits to the journal; a full journal refuses it. */
    private void spoolAll() {
        if (this.spool.isForcing()) {
            return;
        }
        while (!this.queue.isEmpty()) {
            ViewBatch batch = nextBatch(ViewTally.EMPTY);
            if (this.journal.append(batch)) {
                this.spool.add(batch);
            } else {
                this.queue.refuse(batch);
            }
        }
        this.spool.force(this::go);
    }

    private void replayNext() {
        if (this.progress.catchesUp()) {
            leave();
            return;
        }
        JournalEntries journaled = this.journal.read(this.progress.counted() + 1);
        if (journaled != null) {
            send(ViewBatch.from(journaled));
        } else {
            this.probeAt = System.nanoTime() + PROBE_NANOS;
        }
    }

    /** Called every few milliseconds: looks after what waits, as nobody else's clock runs for it. */
    void tick() {
        long now = System.nanoTime();
        this.flight.giveUpLate(now);
        this.queue.refuseLate(now);
        if (!this.progress.isBehind()) {
            leave();
        } else if (!this.flight.isUnderWay() && now >= this.probeAt) {
            replayNext();
        }
        this.recall.step();
        rest();
    }

    /** Takes what the stores say of this lane; on its loop. */
    void observe(LaneState state) {
        this.progress.observe(state);
        if (state.isReloaded()) {
            this.recall.start(state.inRedis());
        }
        this.progress.skipLost(state);
    }

    int waiting() {
        return this.queue.size();
    }

    boolean isBehind() {
        return this.progress.isBehind();
    }

    /** Nothing is left to send or to recall. */
    boolean isDone(LaneState state) {
        return !isBehind() && this.recall.isDone() && state.inSketches() >= this.journal.last();
    }
}
