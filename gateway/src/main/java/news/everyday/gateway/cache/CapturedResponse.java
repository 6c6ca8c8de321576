package news.everyday.gateway.cache;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import reactor.core.publisher.Mono;

/** An answer that goes to nobody yet: kept in memory whole, or refused with a {@link DataBufferLimitException}. */
final class CapturedResponse extends AbstractServerHttpResponse {

    private final int maxBody;

    private byte[] body = {};

    CapturedResponse(int maxBody) {
        super(DefaultDataBufferFactory.sharedInstance);
        this.maxBody = maxBody;
    }

    int status() {
        HttpStatusCode status = getStatusCode();
        return (status != null) ? status.value() : 200;
    }

    byte[] body() {
        return this.body;
    }

    @Override
    protected Mono<Void> writeWithInternal(Publisher<? extends DataBuffer> content) {
        if (getHeaders().getContentLength() > this.maxBody) {
            return Mono.error(() -> new DataBufferLimitException("Too large to keep"));
        }
        return DataBufferUtils.join(content, this.maxBody).doOnNext(this::keep).then();
    }

    private void keep(DataBuffer content) {
        this.body = new byte[content.readableByteCount()];
        content.read(this.body);
        DataBufferUtils.release(content);
    }

    /** A stream has no end to wait for. */
    @Override
    protected Mono<Void> writeAndFlushWithInternal(Publisher<? extends Publisher<? extends DataBuffer>> content) {
        return Mono.error(() -> new DataBufferLimitException("A stream can't be kept"));
    }

    @Override
    protected void applyStatusCode() {
        // There is no connection to write to.
    }

    @Override
    protected void applyHeaders() {
        // There is no connection to write to.
    }

    @Override
    protected void applyCookies() {
        // There is no connection to write to.
    }

    @Override
    public <T> T getNativeResponse() {
        throw new IllegalStateException("There is no connection to write to");
    }
}
