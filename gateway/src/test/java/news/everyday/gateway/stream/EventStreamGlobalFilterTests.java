package news.everyday.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What becomes of the memory of events. */
class EventStreamGlobalFilterTests {

    private final StreamProperties properties = new StreamProperties(Duration.ofSeconds(15), 2);

    private final EventStreamGlobalFilter filter =
            new EventStreamGlobalFilter(new EventStreams(this.properties, new SimpleMeterRegistry()), this.properties);

    private final NettyDataBufferFactory buffers = new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT);

    private final List<ByteBuf> events = List.of(event("data: 上\n\n"), event("data: 下\n\n"));

    private Publisher<? extends Publisher<? extends DataBuffer>> written = Flux.never();

    @AfterEach
    void release() {
        this.events.forEach(ByteBuf::release);
    }

    @Test
    void aReaderWhoLeavesGivesBackNothingThatWasSent() {
        stream(Flux.fromIterable(this.events).concatWith(Flux.never()));

        StepVerifier.create(Flux.from(this.written)
                        .concatMap(part -> Flux.from(part).hide()))
                .expectNextCount(2)
                .thenCancel()
                .verify(Duration.ofSeconds(5));

        assertThat(this.events).extracting(ByteBuf::refCnt).containsExactly(1, 1);
    }

    @Test
    void eventsComeInTheirOrder() {
        stream(Flux.fromIterable(this.events));

        StepVerifier.create(Flux.from(this.written)
                        .concatMap(part -> Flux.from(part).hide())
                        .map(part -> part.toString(StandardCharsets.UTF_8)))
                .expectNext("data: 上\n\n", "data: 下\n\n")
                .verifyComplete();
    }

    /** As a service's answer is written. */
    private void stream(Flux<ByteBuf> answer) {
        ServerWebExchange exchange = MockServerWebExchange.from(
                MockServerHttpRequest.get("/api/v1/comments/events").accept(MediaType.TEXT_EVENT_STREAM));
        ServerWebExchange captured = exchange.mutate()
                .response(new Capturing(exchange.getResponse()))
                .build();
        captured.getResponse().getHeaders().set(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_EVENT_STREAM_VALUE);
        this.filter
                .filter(
                        captured,
                        streamed -> streamed.getResponse()
                                .writeAndFlushWith(
                                        answer.map(this.buffers::wrap).map(Flux::just)))
                .block();
    }

    private static ByteBuf event(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return PooledByteBufAllocator.DEFAULT.buffer(bytes.length).writeBytes(bytes);
    }

    private final class Capturing extends ServerHttpResponseDecorator {

        private Capturing(ServerHttpResponse delegate) {
            super(delegate);
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            EventStreamGlobalFilterTests.this.written = body;
            return Mono.empty();
        }
    }
}
