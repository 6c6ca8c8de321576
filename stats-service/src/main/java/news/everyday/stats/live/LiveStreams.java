package news.everyday.stats.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * What all streams to clients have in common: bounded in number, never silent for long, and ended by a hint to come again,
 * after their time or when this pod stops.
 */
@Component
public class LiveStreams implements SmartLifecycle {

    private final LiveProperties properties;

    private final AtomicInteger open = new AtomicInteger();

    private volatile Sinks.Empty<Void> stopping = Sinks.empty();

    private volatile boolean running;

    LiveStreams(LiveProperties properties, MeterRegistry meters) {
        this.properties = properties;
        Gauge.builder("news.live.streams", this.open, AtomicInteger::get)
                .description("Clients that follow totals or boards")
                .register(meters);
    }

    /** Fails with 503 when there are too many already, or this pod is about to stop. */
    public <T> Flux<ServerSentEvent<T>> stream(Flux<ServerSentEvent<T>> events) {
        return Flux.using(this::enter, place -> withHeartbeats(events), place -> this.open.decrementAndGet());
    }

    private Integer enter() {
        int place = this.open.incrementAndGet();
        if (place > this.properties.clients() || !this.running) {
            this.open.decrementAndGet();
            throw new TooManyStreamsException();
        }
        return place;
    }

    private <T> Flux<ServerSentEvent<T>> withHeartbeats(Flux<ServerSentEvent<T>> events) {
        Flux<ServerSentEvent<T>> heartbeats = Flux.interval(this.properties.heartbeat())
                .onBackpressureDrop()
                .map(tick -> ServerSentEvent.<T>builder().comment("").build());
        return Flux.just(this.<T>hello())
                .concatWith(events.mergeWith(heartbeats).takeUntilOther(end()))
                .concatWith(Mono.fromSupplier(this::<T>comeAgain));
    }

    /** Sent at once, so that every proxy passes the answer on. */
    private <T> ServerSentEvent<T> hello() {
        return ServerSentEvent.<T>builder()
                .comment("")
                .retry(this.properties.retry())
                .build();
    }

    /** Not all at the same moment, or they would all come again at the same moment. */
    private Mono<Void> end() {
        return Mono.firstWithSignal(
                this.stopping.asMono(),
                Mono.delay(spread(this.properties.lifetime())).then());
    }

    private <T> ServerSentEvent<T> comeAgain() {
        return ServerSentEvent.<T>builder()
                .event("reconnect")
                .retry(spread(this.properties.retry()))
                .comment("")
                .build();
    }

    private static Duration spread(Duration time) {
        long millis = time.toMillis();
        return Duration.ofMillis(millis - ThreadLocalRandom.current().nextLong(millis / 4 + 1));
    }

    @Override
    public void start() {
        this.stopping = Sinks.empty();
        this.running = true;
    }

    /** Before the web server stops, which would wait for every open answer. */
    @Override
    public void stop() {
        this.running = false;
        this.stopping.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return this.running;
    }
}
