package news.everyday.gateway.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The streams that are open, and the word that ends them all: a stream never ends by itself and would hold up a stop. */
@Component
class EventStreams {

    private final int max;

    /** Taken by those who want a stream, until they have had it or something else. */
    private final AtomicInteger places = new AtomicInteger();

    private final AtomicInteger open = new AtomicInteger();

    private volatile Sinks.Empty<Void> leaving = Sinks.empty();

    EventStreams(StreamProperties properties, MeterRegistry meters) {
        this.max = properties.maxIn(Runtime.getRuntime().maxMemory());
        meters.gauge("news.gateway.streams.max", this, streams -> streams.max);
        meters.gauge("news.gateway.streams.open", this.open);
    }

    /** Browsers name it when a page opens a stream; what doesn't is passed on like any other answer. */
    static boolean isWanted(ServerHttpRequest request) {
        String accept = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    /** Takes a place, if there is one left; who got it gives it back by {@link #leave}. */
    boolean tryEnter() {
        if (this.places.incrementAndGet() <= this.max) {
            return true;
        }
        this.places.decrementAndGet();
        return false;
    }

    void leave() {
        this.places.decrementAndGet();
    }

    /** Completes when this gateway is about to stop. */
    Mono<Void> leaving() {
        return this.leaving.asMono();
    }

    void opened() {
        this.open.incrementAndGet();
    }

    void closed() {
        this.open.decrementAndGet();
    }

    @EventListener
    void readinessChanged(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.REFUSING_TRAFFIC) {
            this.leaving.tryEmitEmpty();
        } else {
            this.leaving = Sinks.empty();
        }
    }
}
