package news.everyday.local.supervision;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts units, watches them, restarts the ones that die unasked. Safe for use by many threads. */
public final class Supervisor {

    private final Map<String, Watched> units = new ConcurrentSkipListMap<>();

    private final SupervisionListener listener;

    private final ExecutorService executor = Executors.newCachedThreadPool(Supervisor::daemon);

    private volatile boolean closed;

    public Supervisor(SupervisionListener listener) {
        this.listener = listener;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "supervision");
        thread.setDaemon(true);
        return thread;
    }

    /** Starts a unit and watches it from now on; does nothing after {@link #stopAll}. */
    public void start(Unit unit) throws IOException {
        this.units.computeIfAbsent(
                unit.name(), name -> new Watched(unit, this.listener, this.executor, Clock.systemUTC()));
        start(unit.name());
    }

    /** Starts a unit again that was stopped. */
    public void start(String name) throws IOException {
        Watched watched = getWatched(name);
        if (!this.closed) {
            watched.start();
        }
        if (this.closed) {
            watched.stop();
        }
    }

    /** Waits until the unit is ready; false when it is stopped, dies too often or takes longer. */
    public boolean awaitReady(String name, Duration patience) {
        return getWatched(name).awaitReady(patience);
    }

    /** Kills the process as {@code kill -9} does; the unit is then restarted, however often it was killed before. */
    public void kill(String name) {
        getWatched(name).kill();
    }

    /** Stops a unit in good order, to stay down until it is started again. */
    public void stop(String name) {
        getWatched(name).stop();
    }

    /** Stops units, group by group, those of one group at the same time, and starts nothing any more. */
    public void stopAll(List<? extends Collection<String>> groups) {
        this.closed = true;
        for (Collection<String> group : groups) {
            CompletableFuture.allOf(group.stream()
                            .filter(this.units::containsKey)
                            .map(name -> CompletableFuture.runAsync(() -> stop(name), this.executor))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    public List<UnitStatus> statuses() {
        return this.units.values().stream().map(Watched::status).toList();
    }

    private Watched getWatched(String name) {
        Watched watched = this.units.get(name);
        if (watched == null) {
            throw new IllegalArgumentException("There is no " + name + "; there are " + this.units.keySet());
        }
        return watched;
    }
}
