package news.everyday.gateway.upstream;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/** One service and its replicas (副本), taken in turn. */
final class Upstream {

    private static final double SMALLEST_SHARE = 0.1;

    private final List<URI> replicas;

    private final Duration rest;

    private final Duration slowStart;

    private final Clock clock;

    private final DoubleSupplier chance;

    private final AtomicInteger turn = new AtomicInteger();

    private final Map<URI, Long> restingUntil = new ConcurrentHashMap<>();

    Upstream(List<URI> replicas, Duration rest, Duration slowStart, Clock clock, DoubleSupplier chance) {
        this.replicas = List.copyOf(replicas);
        this.rest = rest;
        this.slowStart = slowStart;
        this.clock = clock;
        this.chance = chance;
    }

    /**
     * The replica whose turn it is: one that was not tried and does not rest, else one that was not tried, else any.
     *
     * @param tried what this request has asked already
     */
    URI next(Set<URI> tried) {
        // A second attempt takes nobody's turn.
        int turn = tried.isEmpty() ? this.turn.getAndIncrement() : this.turn.get();
        int first = Math.floorMod(turn, this.replicas.size());
        if (tried.isEmpty() && this.restingUntil.isEmpty()) {
            return this.replicas.get(first);
        }
        List<URI> inTurn = IntStream.range(first, first + this.replicas.size())
                .mapToObj(i -> this.replicas.get(i % this.replicas.size()))
                .filter(replica -> !tried.contains(replica))
                .toList();
        return inTurn.stream()
                .filter(this::isUp)
                .findFirst()
                .orElseGet(() -> inTurn.isEmpty() ? this.replicas.get(first) : inTurn.get(0));
    }

    /** Leaves a replica alone for a while; it refused a connection, or said that it is leaving. */
    void rest(URI replica) {
        this.restingUntil.put(replica, this.clock.millis() + this.rest.toMillis());
    }

    /** One that comes back gets a small share at first: it is cold, and perhaps not back at all. */
    private boolean isUp(URI replica) {
        Long until = this.restingUntil.get(replica);
        if (until == null) {
            return true;
        }
        double age = this.clock.millis() - until;
        if (age >= this.slowStart.toMillis()) {
            this.restingUntil.remove(replica, until);
            return true;
        }
        return age >= 0 && this.chance.getAsDouble() < Math.max(SMALLEST_SHARE, age / this.slowStart.toMillis());
    }
}
