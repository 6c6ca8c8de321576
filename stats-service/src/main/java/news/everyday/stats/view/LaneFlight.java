package news.everyday.stats.view;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The one batch of a lane that is on its way to Redis. Confined to the lane's event loop; Redis answers on it. */
final class LaneFlight {

    private final EventLoop loop;

    private final ViewBatchSender sender;

    private final long patienceNanos;

    private final Landing landing;

    private @Nullable ViewBatch batch;

    private @Nullable RedisFuture<ViewBatchOutput> answer;

    private long sentAt;

    LaneFlight(EventLoop loop, ViewBatchSender sender, Duration patience, Landing landing) {
        this.loop = loop;
        this.sender = sender;
        this.patienceNanos = patience.toNanos();
        this.landing = landing;
    }

    boolean isUnderWay() {
        return this.batch != null;
    }

    /**
     * Sends a batch, while none is under way.
     *
     * @param after the sequence that Redis must have at least
     */
    void start(ViewBatch leaving, long after) {
        send(leaving, after, false);
    }

    private void send(ViewBatch leaving, long after, boolean withSource) {
        RedisFuture<ViewBatchOutput> sent = this.sender.send(leaving, after, withSource);
        if (sent == null) {
            end();
            this.landing.failed(leaving, "there is no connection");
            return;
        }
        this.batch = leaving;
        this.answer = sent;
        this.sentAt = System.nanoTime();
        sent.whenComplete((output, failure) -> onLoop(() -> completed(leaving, after, output, failure)));
    }

    private void onLoop(Runnable task) {
        if (this.loop.inEventLoop()) {
            task.run();
        } else {
            this.loop.execute(task);
        }
    }

    private void completed(ViewBatch sent, long after, @Nullable ViewBatchOutput output, @Nullable Throwable failure) {
        if (this.batch != sent) {
            return; // its readers were answered by the journal
        }
        if (failure != null) {
            failed(sent, after, (failure instanceof CompletionException) ? failure.getCause() : failure);
        } else if (output != null) {
            end();
            this.landing.answered(sent, output);
        }
    }

    private void failed(ViewBatch sent, long after, Throwable failure) {
        if (failure instanceof RedisNoScriptException) {
            send(sent, after, true);
            return;
        }
        end();
        long mark = LaneMark.of(failure);
        if (mark >= 0) {
            this.landing.outOfOrder(sent, mark);
        } else {
            this.landing.failed(sent, failure.toString());
        }
    }

    /** @param now in nanoseconds of {@link System#nanoTime()} */
    void giveUpLate(long now) {
        ViewBatch late = this.batch;
        RedisFuture<ViewBatchOutput> awaited = this.answer;
        if (late == null || now - this.sentAt <= this.patienceNanos) {
            return;
        }
        end();
        this.landing.failed(late, "Redis hasn't answered in time");
        if (awaited != null) {
            awaited.cancel(true);
        }
    }

    private void end() {
        this.batch = null;
        this.answer = null;
    }

    /** How a flight ends; the next may start from here. */
    interface Landing {

        /** Redis has the batch. */
        void answered(ViewBatch batch, ViewBatchOutput output);

        /**
         * Redis takes another batch first.
         *
         * @param mark the last sequence that it has
         */
        void outOfOrder(ViewBatch batch, long mark);

        /** Redis may have the batch or not. */
        void failed(ViewBatch batch, String reason);
    }
}
