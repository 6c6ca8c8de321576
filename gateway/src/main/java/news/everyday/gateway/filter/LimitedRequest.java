package news.everyday.gateway.filter;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/** A request whose body ends in an error once it is longer than allowed; counts, doesn't buffer. */
final class LimitedRequest extends ServerHttpRequestDecorator {

    private final long limit;

    LimitedRequest(ServerHttpRequest delegate, long limit) {
        super(delegate);
        this.limit = limit;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return Flux.defer(() -> {
            AtomicLong left = new AtomicLong(this.limit);
            return super.getBody().handle((buffer, sink) -> pass(buffer, left, sink));
        });
    }

    private void pass(DataBuffer buffer, AtomicLong left, SynchronousSink<DataBuffer> sink) {
        if (left.addAndGet(-buffer.readableByteCount()) < 0) {
            DataBufferUtils.release(buffer);
            sink.error(BodyLimitWebFilter.tooLarge(this.limit));
            return;
        }
        sink.next(buffer);
    }
}
