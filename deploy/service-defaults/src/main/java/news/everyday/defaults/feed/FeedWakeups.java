package news.everyday.defaults.feed;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.List;
import news.everyday.defaults.lifecycle.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Listens on a connection of its own, outside the pool, for new rows in the feed. That connection is asked something at a
 * steady pace, because a server that has gone mute is found out by what it doesn't answer.
 */
final class FeedWakeups extends BackgroundWork {

    static final String CHANNEL = "feed";

    private static final Logger log = LoggerFactory.getLogger(FeedWakeups.class);

    private final ConnectionFactory connections;

    private final List<FeedListener> listeners;

    private final Duration probeInterval;

    private final Sinks.Many<Boolean> wakeups = Sinks.many().multicast().directBestEffort();

    private volatile Sinks.Empty<Void> stopping = Sinks.empty();

    FeedWakeups(ConnectionFactory connections, List<FeedListener> listeners, Duration probeInterval) {
        this.connections = connections;
        this.listeners = listeners;
        this.probeInterval = probeInterval;
    }

    /** Completes at the next notification, or after the given time at the latest. */
    Mono<Boolean> nextOr(Duration atTheLatest) {
        return this.wakeups.asFlux().next().timeout(atTheLatest, Mono.just(false));
    }

    /** Completes when this service stops, so that its endless streams don't hold up the stop. */
    Mono<Void> stopping() {
        return this.stopping.asMono();
    }

    @Override
    protected Flux<?> work() {
        this.stopping = Sinks.empty();
        return Flux.usingWhen(
                        Mono.from(this.connections.create()).cast(PostgresqlConnection.class),
                        this::notifications,
                        PostgresqlConnection::close)
                .doOnNext(notification -> wakeUp())
                .doOnError(ex -> log.warn("Lost the feed's notifications, polling meanwhile: {}", ex.toString()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
                        .maxBackoff(Duration.ofSeconds(5))
                        .transientErrors(true))
                .repeat();
    }

    /** Whoever keeps something in memory gives it up before a reader of the feed can ask for it again. */
    private void wakeUp() {
        this.listeners.forEach(FeedListener::feedHasGrown);
        this.wakeups.tryEmitNext(true);
    }

    /** The first one is ours: what was said before we listened went unheard. */
    private Flux<?> notifications(PostgresqlConnection connection) {
        Mono<?> listening = listen(connection).then(Mono.just(CHANNEL));
        return Flux.concat(listening, connection.getNotifications().takeUntilOther(probes(connection)));
    }

    /** Never a value; fails with the connection. It asks again before it is answered, so that the watch never lacks a question. */
    private Flux<Void> probes(PostgresqlConnection connection) {
        return Flux.interval(this.probeInterval).onBackpressureDrop().flatMap(tick -> listen(connection));
    }

    /** Asked again it changes nothing. */
    private static Mono<Void> listen(PostgresqlConnection connection) {
        return connection
                .createStatement("LISTEN " + CHANNEL)
                .execute()
                .flatMap(result -> result.getRowsUpdated(), 1)
                .then();
    }

    @Override
    public void stop() {
        this.stopping.tryEmitEmpty();
        super.stop();
    }
}
