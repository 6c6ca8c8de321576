package news.everyday.local.supervision;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One unit under supervision: its process, its state, its deaths. */
final class Watched {

    private static final Duration PAUSE_BEFORE_RESTART = Duration.ofMillis(300);

    private static final Duration PAUSE_BETWEEN_QUESTIONS = Duration.ofMillis(100);

    private final Unit unit;

    private final SupervisionListener listener;

    private final Executor executor;

    private final RestartPolicy policy = new RestartPolicy();

    private final Clock clock;

    private volatile @Nullable Process process;

    private volatile @Nullable Process killed;

    private volatile UnitState state = UnitState.STOPPED;

    private volatile int restarts;

    Watched(Unit unit, SupervisionListener listener, Executor executor, Clock clock) {
        this.unit = unit;
        this.listener = listener;
        this.executor = executor;
        this.clock = clock;
    }

    Unit unit() {
        return this.unit;
    }

    /** Never waits, not even for a start that is under way. */
    UnitStatus status() {
        long pid = process().filter(Process::isAlive).map(Process::pid).orElse(-1L);
        return new UnitStatus(this.unit.name(), this.state, pid, this.restarts, this.unit.log());
    }

    Optional<Process> process() {
        return Optional.ofNullable(this.process);
    }

    synchronized void start() throws IOException {
        if (this.state == UnitState.STARTING || this.state == UnitState.READY) {
            return;
        }
        launch();
    }

    private void launch() throws IOException {
        this.state = UnitState.STARTING;
        Process started = this.unit.start();
        this.process = started;
        started.onExit().thenRunAsync(() -> died(started), this.executor);
        this.listener.changed();
    }

    private void died(Process gone) {
        if (!isUnexpected(gone)) {
            return;
        }
        String death = this.unit.name() + " (process " + gone.pid() + ") ended with code " + gone.exitValue();
        if (gone == this.killed) {
            startAgain(death);
        } else {
            restartAfter(death);
        }
    }

    private synchronized boolean isUnexpected(Process gone) {
        return gone == this.process && this.state != UnitState.STOPPED;
    }

    /** A start that fails counts as a death, too. */
    private void restartAfter(String death) {
        if (!this.policy.allowsRestartAfterDeath(this.clock.instant())) {
            giveUp(death);
            return;
        }
        startAgain(death);
    }

    private void startAgain(String death) {
        this.listener.reported(death + "; starting it again");
        long since = this.clock.millis();
        pause(PAUSE_BEFORE_RESTART);
        try {
            restart();
        } catch (IOException ex) {
            restartAfter(this.unit.name() + " could not be started: " + ex.getMessage());
            return;
        }
        reportReadiness(since);
    }

    private synchronized void restart() throws IOException {
        if (this.state != UnitState.STOPPED) {
            this.restarts++;
            launch();
        }
    }

    private void reportReadiness(long since) {
        if (awaitReady(Duration.ofMinutes(2))) {
            this.listener.reported(
                    "%s is back after %.1f s".formatted(this.unit.name(), (this.clock.millis() - since) / 1000.0));
        }
    }

    private void giveUp(String death) {
        synchronized (this) {
            this.state = UnitState.STOPPED;
        }
        this.listener.changed();
        this.listener.gaveUp(this.unit, death + ", for the third time in a short while");
    }

    /** Waits until the unit is ready; false when it is stopped, gives up or takes longer. */
    boolean awaitReady(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && status().state() != UnitState.STOPPED) {
            Optional<Process> asked = process();
            if (asked.isPresent() && asked.get().isAlive() && this.unit.isReady() && becameReady(asked.get())) {
                return true;
            }
            if (!pause(PAUSE_BETWEEN_QUESTIONS)) {
                return false;
            }
        }
        return false;
    }

    private boolean becameReady(Process asked) {
        synchronized (this) {
            if (asked != this.process || this.state == UnitState.STOPPED) {
                return false;
            }
            this.state = UnitState.READY;
            this.policy.ready();
        }
        this.listener.changed();
        return true;
    }

    private static boolean pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
            return true;
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Kills the process; such a death says nothing of the unit, and is never one too many. */
    void kill() {
        Process victim = this.process;
        if (victim != null) {
            this.killed = victim;
            victim.destroyForcibly();
        }
    }

    void stop() {
        synchronized (this) {
            this.state = UnitState.STOPPED;
        }
        this.unit.stop();
        this.listener.changed();
    }
}
