package news.everyday.gateway.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.SynchronousSink;

/**
 * One stream of events with what the gateway adds: comments while it is silent, and at the end the time after which to
 * come again. Both only between events, never within one; what decides that is seen in the order in which it is sent.
 */
final class LivingStream {

    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private static final int RECONNECT_MILLIS = 3_000;

    private final DataBufferFactory buffers;

    private final Duration heartbeat;

    /** Stands for a moment of silence; is never sent itself. */
    private final DataBuffer beat;

    private boolean silent = true;

    private volatile boolean leaving;

    private int lineBreaks = 2;

    LivingStream(DataBufferFactory buffers, Duration heartbeat) {
        this.buffers = buffers;
        this.heartbeat = heartbeat;
        this.beat = buffers.wrap(new byte[0]);
    }

    /** @param leaving completes when the stream has to end */
    Flux<DataBuffer> of(Flux<DataBuffer> events, Mono<Void> leaving) {
        Sinks.Empty<Void> over = Sinks.empty();
        Flux<DataBuffer> beats = Flux.interval(this.heartbeat)
                .onBackpressureDrop()
                .map(tick -> this.beat)
                .takeUntilOther(over.asMono());
        return Flux.merge(events.doFinally(signal -> over.tryEmitEmpty()), beats)
                .<DataBuffer>handle(this::pass)
                .takeUntilOther(leaving.doOnSuccess(now -> this.leaving = true))
                .concatWith(Mono.defer(this::farewell))
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release);
    }

    private void pass(DataBuffer next, SynchronousSink<DataBuffer> sink) {
        if (next != this.beat) {
            this.silent = false;
            countLineBreaks(next);
            sink.next(next);
            return;
        }
        if (this.silent && this.lineBreaks >= 2) {
            sink.next(this.buffers.wrap(COMMENT));
        }
        this.silent = true;
    }

    private void countLineBreaks(DataBuffer event) {
        int end = event.writePosition();
        int i = end;
        while (i > event.readPosition() && event.getByte(i - 1) == '\n') {
            i--;
        }
        boolean onlyBreaks = i == event.readPosition();
        this.lineBreaks = end - i + (onlyBreaks ? this.lineBreaks : 0);
    }

    /** Spread, so that those who leave together don't come back together. */
    private Mono<DataBuffer> farewell() {
        if (!this.leaving || this.lineBreaks < 2) {
            return Mono.empty();
        }
        int millis = 500 + ThreadLocalRandom.current().nextInt(RECONNECT_MILLIS);
        return Mono.just(this.buffers.wrap(("retry: " + millis + "\n\n").getBytes(StandardCharsets.UTF_8)));
    }
}
