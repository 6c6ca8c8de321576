package news.everyday.local.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Decides whether a unit that died gets another chance: not after the third death within a minute, nor after the third
 * in a row without having been ready (which a slow start could stretch beyond the minute).
 */
final class RestartPolicy {

    static final int DEATHS = 3;

    static final Duration WINDOW = Duration.ofMinutes(1);

    private final Deque<Instant> deaths = new ArrayDeque<>();

    private int deathsSinceReady;

    boolean allowsRestartAfterDeath(Instant at) {
        this.deaths.addLast(at);
        this.deathsSinceReady++;
        while (this.deaths.getFirst().isBefore(at.minus(WINDOW))) {
            this.deaths.removeFirst();
        }
        return this.deaths.size() < DEATHS && this.deathsSinceReady < DEATHS;
    }

    void ready() {
        this.deathsSinceReady = 0;
    }
}
