package news.everyday.stats.view;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import news.everyday.stats.config.StatsProperties;
import news.everyday.stats.redis.CountersUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The views of one event loop on their way to one shard: whatever came since the last batch left makes the next one,
 * which leaves as soon as the last is answered. An idle lane sends at once; a busy one shares its round trips.
 *
 * <p>Confined to its event loop, so nothing here is locked. The answer of Redis arrives on the same loop.
 */
final class ViewLane {

    private static final Logger log = LoggerFactory.getLogger(ViewLane.class);

    private final EventLoop loop;

    private final ViewBatchSender sender;

    private final ViewMeters meters;

    private final int batchLimit;

    private final int queueLimit;

    private final long queueNanos;

    private final long answerNanos;

    private final ArrayDeque<WaitingView> queue = new ArrayDeque<>();

    private @Nullable ViewBatch inFlight;

    private @Nullable RedisFuture<ViewBatchOutput> answer;

    private long sequence;

    /** Redis failed the last batch: one batch at a time finds out whether it is back, everything else is refused. */
    private boolean stalled;

    ViewLane(EventLoop loop, ViewBatchSender sender, ViewMeters meters, StatsProperties properties) {
        this.loop = loop;
        this.sender = sender;
        this.meters = meters;
        this.batchLimit = properties.batchLimit();
        this.queueLimit = properties.queueLimit();
        this.queueNanos = properties.queueTimeout().toNanos();
        this.answerNanos = properties.answerTimeout().toNanos();
    }

    EventLoop loop() {
        return this.loop;
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
        boolean probing = this.stalled && this.inFlight != null;
        if (probing || this.queue.size() >= this.queueLimit) {
            refuse(view);
            return;
        }
        this.queue.add(view);
        if (this.inFlight == null) {
            sendNext();
        }
    }

    private void sendNext() {
        int size = Math.min(this.queue.size(), this.batchLimit);
        if (size == 0) {
            return;
        }
        WaitingView[] views = new WaitingView[size];
        for (int i = 0; i < size; i++) {
            views[i] = this.queue.remove();
        }
        this.meters.batch(size);
        ViewBatch batch = new ViewBatch(++this.sequence, System.nanoTime(), views);
        this.inFlight = batch;
        send(batch, false);
    }

    private void send(ViewBatch batch, boolean withSource) {
        RedisFuture<ViewBatchOutput> sent = this.sender.send(batch, withSource);
        this.answer = sent;
        if (sent == null) {
            failed(batch, new CountersUnavailableException(null));
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
            return; // given up before; its readers were told so
        }
        if (failure != null) {
            retryOrFail(batch, (failure instanceof CompletionException) ? failure.getCause() : failure);
        } else if (output != null) {
            answered(batch, output);
        }
    }

    /** The next batch leaves first: Redis works while the readers of this one are answered. */
    private void answered(ViewBatch batch, ViewBatchOutput output) {
        this.inFlight = null;
        this.stalled = false;
        sendNext();
        batch.answer(output);
    }

    private void retryOrFail(ViewBatch batch, Throwable failure) {
        if (failure instanceof RedisNoScriptException) {
            send(batch, true);
        } else {
            failed(batch, failure);
        }
    }

    private void failed(ViewBatch batch, Throwable failure) {
        if (!this.stalled && !(failure instanceof CancellationException)) {
            log.warn("Views can't be counted: {}", failure.toString());
        }
        giveUp(batch);
        refuseWaiting(Duration.ZERO.toNanos());
    }

    /** Called every few milliseconds: gives up what waited too long, as nobody else's clock runs for it. */
    void tick() {
        ViewBatch batch = this.inFlight;
        RedisFuture<ViewBatchOutput> late = this.answer;
        if (batch != null && System.nanoTime() - batch.sentAt() > this.answerNanos) {
            log.warn("Redis hasn't answered {} views in time", batch.size());
            giveUp(batch);
            if (late != null) {
                late.cancel(true);
            }
        }
        refuseWaiting(this.queueNanos);
        if (this.inFlight == null) {
            sendNext();
        }
    }

    private void giveUp(ViewBatch batch) {
        this.inFlight = null;
        this.stalled = true;
        this.meters.rejected(batch.size());
        batch.fail(new CountersUnavailableException(null));
    }

    private void refuseWaiting(long nanos) {
        long now = System.nanoTime();
        WaitingView oldest = this.queue.peek();
        while (oldest != null && now - oldest.since() >= nanos) {
            refuse(this.queue.remove());
            oldest = this.queue.peek();
        }
    }

    private void refuse(WaitingView view) {
        this.meters.rejected(1);
        view.answer().error(new CountersUnavailableException(null));
    }

    int waiting() {
        return this.queue.size();
    }
}
