package news.everyday.gateway.stream;

import news.everyday.defaults.problem.Problems;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps streams of events alive while they are silent, no more than memory has room for, and tells their readers to come again
 * when this gateway stops.
 */
@Component
final class EventStreamGlobalFilter implements GlobalFilter, Ordered {

    /** Seconds. */
    private static final String RETRY_AFTER = "10";

    private final EventStreams streams;

    private final StreamProperties properties;

    EventStreamGlobalFilter(EventStreams streams, StreamProperties properties) {
        this.streams = streams;
        this.properties = properties;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!EventStreams.isWanted(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        if (!this.streams.tryEnter()) {
            return Mono.error(EventStreamGlobalFilter::tooMany);
        }
        return chain.filter(exchange.mutate()
                        .response(new StreamResponse(exchange.getResponse()))
                        .build())
                .doFinally(signal -> this.streams.leave());
    }

    private static ErrorResponseException tooMany() {
        ErrorResponseException problem = Problems.problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "too-many-streams",
                "Too many follow already. Please read the numbers, or try again later.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        return problem;
    }

    /** In front of the filter that writes the answer. */
    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }

    private final class StreamResponse extends ServerHttpResponseDecorator {

        private StreamResponse(ServerHttpResponse delegate) {
            super(delegate);
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            if (!MediaType.TEXT_EVENT_STREAM.isCompatibleWith(getHeaders().getContentType())) {
                return super.writeAndFlushWith(body);
            }
            // Proxies in front that gather answers before they pass them on are asked not to.
            getHeaders().set("X-Accel-Buffering", "no");
            EventStreams streams = EventStreamGlobalFilter.this.streams;
            return super.writeAndFlushWith(
                            new LivingStream(bufferFactory(), EventStreamGlobalFilter.this.properties.heartbeat())
                                    .of(inOrder(body), streams.leaving())
                                    .map(Flux::just))
                    .doOnSubscribe(subscription -> streams.opened())
                    .doFinally(signal -> streams.closed());
        }

        /**
         * Not by {@code concatMap}: when a reader leaves it discards a single value that it has passed on long ago, and with it
         * memory that others use by then (reactor-core, pull request 4352).
         */
        private static Flux<DataBuffer> inOrder(Publisher<? extends Publisher<? extends DataBuffer>> parts) {
            return Flux.from(parts).flatMap(part -> part, 1);
        }
    }
}
