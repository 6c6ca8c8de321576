package news.everyday.gateway.overload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;

/** The entrance to one service (闸门): lets in as many as it can take, the most important first. */
final class Turnstile {

    private final AdaptiveLimit limit;

    private final WaitingLine line;

    private final Duration patience;

    private final int kinds;

    private final Scheduler timer;

    private final LongSupplier nanos;

    private int inFlight;

    Turnstile(OverloadProperties properties, int kinds, Scheduler timer, LongSupplier nanos) {
        this.limit = new AdaptiveLimit(properties.limit(), kinds, nanos.getAsLong());
        this.line = new WaitingLine(properties.queue(), kinds, nanos.getAsLong());
        this.patience = properties.queue().patience();
        this.kinds = kinds;
        this.timer = timer;
        this.nanos = nanos;
    }

    /** At once, or null when it has to wait. */
    @Nullable
    Turn tryEnter(int kind) {
        synchronized (this) {
            if (this.inFlight >= this.limit.current() || this.line.hasAtLeast(kind)) {
                return null;
            }
            this.inFlight++;
        }
        return new Turn(kind);
    }

    /** When it is its turn; an {@link OverloadedException} when that takes too long. */
    Mono<Turn> enter(int kind) {
        return Mono.create(sink -> join(new Waiting(kind, this.nanos.getAsLong(), sink)));
    }

    private void join(Waiting waiting) {
        List<Waiting> sentAway = new ArrayList<>(1);
        synchronized (this) {
            this.line.join(waiting, waiting.since, away -> sentAway.add((Waiting) away));
        }
        waiting.sink.onCancel(() -> cancel(waiting));
        waiting.expiry = this.timer.schedule(() -> expire(waiting), patienceOf(waiting), TimeUnit.NANOSECONDS);
        sentAway.forEach(Waiting::sendAway);
        letIn();
    }

    /** Each kind may wait once more than the one below it. */
    private long patienceOf(Waiting waiting) {
        return this.patience.toNanos() * (this.kinds - waiting.kind);
    }

    private void expire(Waiting waiting) {
        boolean left;
        synchronized (this) {
            left = this.line.leave(waiting);
        }
        if (left) {
            waiting.sendAway();
        }
    }

    private void cancel(Waiting waiting) {
        Turn granted;
        synchronized (this) {
            this.line.leave(waiting);
            granted = waiting.turn;
        }
        waiting.stopTimer();
        if (granted != null) {
            granted.end();
        }
    }

    private void leave(int kind, long took, boolean counts) {
        synchronized (this) {
            if (counts || this.limit.isSlow(kind, took)) {
                this.limit.answered(kind, took, this.inFlight, this.nanos.getAsLong());
            }
            this.inFlight--;
        }
        letIn();
    }

    private void letIn() {
        List<Waiting> next = new ArrayList<>(1);
        List<Waiting> late = new ArrayList<>(0);
        synchronized (this) {
            if (this.line.size() == 0) {
                return;
            }
            long now = this.nanos.getAsLong();
            while (this.inFlight < this.limit.current() && this.line.next(now) instanceof Waiting waiting) {
                waiting.turn = new Turn(waiting.kind);
                this.inFlight++;
                next.add(waiting);
            }
            this.line.tooLate(now).forEach(waiter -> late.add((Waiting) waiter));
        }
        next.forEach(Waiting::letIn);
        late.forEach(Waiting::sendAway);
    }

    synchronized int limit() {
        return this.limit.current();
    }

    synchronized int inFlight() {
        return this.inFlight;
    }

    synchronized int waiting() {
        return this.line.size();
    }

    /** A request that was let in. */
    final class Turn {

        private final int kind;

        private final long start = Turnstile.this.nanos.getAsLong();

        private boolean over;

        private Turn(int kind) {
            this.kind = kind;
        }

        /** The service has answered; what follows is between the gateway and its client. */
        void answered() {
            end(true);
        }

        /** Whatever became of it. */
        void end() {
            end(false);
        }

        private void end(boolean counts) {
            synchronized (this) {
                if (this.over) {
                    return;
                }
                this.over = true;
            }
            leave(this.kind, Turnstile.this.nanos.getAsLong() - this.start, counts);
        }
    }

    private static final class Waiting implements WaitingLine.Waiter {

        private final int kind;

        private final long since;

        private final MonoSink<Turn> sink;

        private volatile @Nullable Disposable expiry;

        private volatile @Nullable Turn turn;

        private Waiting(int kind, long since, MonoSink<Turn> sink) {
            this.kind = kind;
            this.since = since;
            this.sink = sink;
        }

        @Override
        public int kind() {
            return this.kind;
        }

        @Override
        public long since() {
            return this.since;
        }

        private void letIn() {
            stopTimer();
            this.sink.success(this.turn);
        }

        private void sendAway() {
            stopTimer();
            this.sink.error(new OverloadedException());
        }

        private void stopTimer() {
            Disposable timer = this.expiry;
            if (timer != null) {
                timer.dispose();
            }
        }
    }
}
