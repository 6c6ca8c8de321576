package news.everyday.stats.view;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.netty.channel.EventLoop;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.concurrent.CompletionException;
import news.everyday.stats.config.StatsProperties;
import news.everyday.stats.journal.JournalEntries;
import news.everyday.stats.journal.LaneJournal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The views of one event loop on their way to one shard: whatever came since the last batch left makes the next one,
 * which leaves as soon as the last is answered. An idle lane sends at once; a busy one shares its round trips.
 *
 * <p>Every batch is in the journal before it leaves. While Redis doesn't take them the lane is <em>behind</em>: batches are
 * acknowledged once the disk has them, and sent one after the other when Redis is back. Redis takes sequences without
 * gaps only; one that lost some says from where on it needs them again.
 *
 * <p>Confined to its event loop, so nothing here is locked. The answer of Redis arrives on the same loop.
 */
final class ViewLane {

    private static final Logger log = LoggerFactory.getLogger(ViewLane.class);

    private static final long PROBE_NANOS = 100_000_000;

    private final EventLoop loop;

    private final String name;

    private final ViewBatchSender sender;

    private final LaneJournal journal;

    private final LaneSpool spool;

    private final LaneRecall recall;

    private final LaneTally tally;

    private final LastTotals seen;

    private final ViewMeters meters;

    private final Clock clock;

    private final int batchLimit;

    private final int queueLimit;

    private final long queueNanos;

    private final long answerNanos;

    private final ArrayDeque<WaitingView> queue = new ArrayDeque<>();

    private @Nullable ViewBatch inFlight;

    private @Nullable RedisFuture<ViewBatchOutput> answer;

    private long sentAt;

    /** The last sequence that Redis is known to have; everything after it, but for what is in flight, is to be sent. */
    private long counted;

    /** What {@link #counted} was at the last look: Redis was asked later, so it must have that. */
    private long countedWhenAsked;

    /** Redis may lack everything between {@link #counted} and here; it was lost for good. */
    private long skippedTo;

    private boolean behind;

    private long probeAt;

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
        this.sender = sender;
        this.journal = journal;
        this.tally = tally;
        this.seen = seen;
        this.meters = meters;
        this.clock = clock;
        this.spool = new LaneSpool(loop, journal, seen, meters);
        this.recall = new LaneRecall(loop, journal, sender);
        this.counted = journal.first() - 1;
        this.behind = this.counted < journal.last();
        this.batchLimit = properties.batchLimit();
        this.queueLimit = properties.queueLimit();
        this.queueNanos = properties.queueTimeout().toNanos();
        this.answerNanos = properties.answerTimeout().toNanos();
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

    /** Takes a view, from any thread; its answer comes on the lane's loop. */
    void offer(WaitingView view) {
        if (this.loop.inEventLoop()) {
            enqueue(view);
        } else {
            this.loop.execute(() -> enqueue(view));
        }
    }

    private void enqueue(WaitingView view) {
        if (this.queue.size() >= this.queueLimit) {
            refuse(view);
            return;
        }
        this.queue.add(view);
        leave();
    }

    private void leave() {
        if (this.behind) {
            spoolAll();
        } else if (this.inFlight == null && (!this.queue.isEmpty() || this.tally.isDue(this.clock.millis()))) {
            sendNext();
        }
    }

    private ViewBatch nextBatch(ViewTally tallied) {
        WaitingView[] views = new WaitingView[Math.min(this.queue.size(), this.batchLimit)];
        for (int i = 0; i < views.length; i++) {
            views[i] = this.queue.remove();
        }
        return new ViewBatch(this.journal.last() + 1, this.clock.millis(), views, tallied);
    }

    /** A full journal forgets what Redis has rather than to hold up readers. */
    private void sendNext() {
        ViewBatch batch = nextBatch(this.tally.takeIfDue(this.clock.millis()));
        while (!this.journal.append(batch)) {
            if (!this.journal.dropOldest(this.counted)) {
                this.tally.putBack(batch.tally());
                refuse(batch);
                return;
            }
            this.meters.unprotected();
        }
        if (batch.size() > 0) {
            this.meters.batch(batch.size());
        }
        send(batch, false);
    }

    private void send(ViewBatch batch, boolean withSource) {
        long before = batch.sequence() - 1;
        RedisFuture<ViewBatchOutput> sent = this.sender.send(batch, before == this.skippedTo ? 0 : before, withSource);
        this.inFlight = batch;
        this.answer = sent;
        this.sentAt = System.nanoTime();
        if (sent == null) {
            failed(batch, "there is no connection");
            return;
        }
        sent.whenComplete((output, failure) -> onLoop(() -> completed(batch, output, failure)));
    }

    private void onLoop(Runnable task) {
        if (this.loop.inEventLoop()) {
            task.run();
        } else {
            this.loop.execute(task);
        }
    }

    private void completed(ViewBatch batch, @Nullable ViewBatchOutput output, @Nullable Throwable failure) {
        if (this.inFlight != batch) {
            return; // its readers were answered by the journal
        }
        if (failure != null) {
            retryOrSpool(batch, (failure instanceof CompletionException) ? failure.getCause() : failure);
        } else if (output != null) {
            answered(batch, output);
        }
    }

    /** The next batch leaves first: Redis works while the readers of this one are answered. */
    private void answered(ViewBatch batch, ViewBatchOutput output) {
        this.inFlight = null;
        this.counted = batch.sequence();
        if (this.behind) {
            replayNext();
        } else {
            leave();
        }
        this.tally.begin(batch);
        batch.answer(output, this.tally, this.seen);
        this.tally.end();
    }

    private void retryOrSpool(ViewBatch batch, Throwable failure) {
        long mark = LaneMark.of(failure);
        if (failure instanceof RedisNoScriptException) {
            send(batch, true);
        } else if (mark >= 0) {
            continueAfter(mark, batch);
        } else {
            failed(batch, failure.toString());
        }
    }

    /** Redis has our batches up to the mark only, or, of a lane that was taken over, further than we knew. */
    private void continueAfter(long mark, ViewBatch refused) {
        spool(refused);
        this.counted = mark;
        replayNext();
    }

    private void failed(ViewBatch batch, String reason) {
        if (!this.behind) {
            log.warn("Views go to the journal of lane {}: {}", this.name, reason);
        }
        spool(batch);
        this.probeAt = System.nanoTime() + PROBE_NANOS;
    }

    private void spool(ViewBatch batch) {
        this.inFlight = null;
        this.answer = null;
        this.tally.putBack(batch.tally());
        this.behind = true;
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
                refuse(batch);
            }
        }
        this.spool.force(this::leave);
    }

    private void replayNext() {
        if (this.counted >= this.journal.last()) {
            log.info("Lane {} has caught up with batch {}", this.name, this.counted);
            this.behind = false;
            leave();
            return;
        }
        JournalEntries journaled = this.journal.read(this.counted + 1);
        if (journaled != null) {
            send(ViewBatch.from(journaled), false);
        } else {
            this.probeAt = System.nanoTime() + PROBE_NANOS;
        }
    }

    /** Called every few milliseconds: looks after what waits, as nobody else's clock runs for it. */
    void tick() {
        long now = System.nanoTime();
        ViewBatch batch = this.inFlight;
        RedisFuture<ViewBatchOutput> late = this.answer;
        if (batch != null && now - this.sentAt > this.answerNanos) {
            failed(batch, "Redis hasn't answered in time");
            if (late != null) {
                late.cancel(true);
            }
        }
        refuseWaiting(now);
        if (!this.behind) {
            leave();
        } else if (this.inFlight == null && now >= this.probeAt) {
            replayNext();
        }
        this.recall.step();
    }

    private void refuseWaiting(long now) {
        WaitingView oldest = this.queue.peek();
        while (oldest != null && now - oldest.since() >= this.queueNanos) {
            refuse(this.queue.remove());
            oldest = this.queue.peek();
        }
    }

    private void refuse(WaitingView view) {
        this.meters.rejected(1);
        view.fail(ViewsRefused.unavailable());
    }

    private void refuse(ViewBatch batch) {
        this.meters.rejected(batch.size());
        batch.fail(ViewsRefused.unavailable());
    }

    /**
     * Takes what the stores say of this lane; on its loop.
     */
    void observe(LaneState state) {
        long asked = this.countedWhenAsked;
        this.countedWhenAsked = this.counted;
        this.journal.freeThrough(Math.min(state.inSketches(), this.counted));
        if (state.isLoaded() && state.inRedis() < asked) {
            log.warn("Redis lost batches of lane {} after {}", this.name, state.inRedis());
            this.counted = Math.min(this.counted, state.inRedis());
            this.behind = true;
        }
        if (state.isReloaded()) {
            this.recall.start(state.inRedis());
        }
        long missing = this.journal.first() - 1 - this.counted;
        if (this.behind && missing > 0 && state.isLoaded() && state.inRedis() == state.inPostgres()) {
            log.error("{} batches of lane {} are lost: the journal had no room for them", missing, this.name);
            this.meters.lost(missing);
            this.skippedTo = this.journal.first() - 1;
            this.counted = this.skippedTo;
        }
    }

    int waiting() {
        return this.queue.size();
    }

    boolean isBehind() {
        return this.behind;
    }

    /** Nothing is left to send or to recall. */
    boolean isDone(LaneState state) {
        return !this.behind && this.recall.isDone() && state.inSketches() >= this.journal.last();
    }
}
