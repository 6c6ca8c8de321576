package news.everyday.gateway.upstream;

import io.netty.buffer.ByteBuf;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.netty.ByteBufFlux;
import reactor.netty.Connection;

/**
 * Passes the body of a service's answer on. One that is known to be short goes in one piece, which takes half the work
 * of a stream; others as they come, streams of events piece by piece.
 */
@Component
final class AnswerFilter implements GlobalFilter, Ordered {

    /** As much as arrives at once on most networks, so that nothing waits for what could be sent already. */
    private static final long SHORT = 16 * 1_024;

    private final Duration pause;

    AnswerFilter(UpstreamProperties properties) {
        this.pause = properties.breaker().pause();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange).then(Mono.defer(() -> write(exchange))).doFinally(how -> letGo(exchange, how));
    }

    private Mono<Void> write(ServerWebExchange exchange) {
        Connection connection = exchange.getAttribute(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR);
        if (connection == null) {
            return Mono.empty();
        }
        ServerHttpResponse response = exchange.getResponse();
        ByteBufFlux body = connection.inbound().receive();
        long length = response.getHeaders().getContentLength();
        if (length > 0 && length <= SHORT) {
            return response.writeWith(whole(exchange, body));
        }
        Flux<DataBuffer> pieces = body.retain().map(bytes -> wrap(bytes, response.bufferFactory()));
        return isStream(response) ? response.writeAndFlushWith(pieces.map(Flux::just)) : response.writeWith(pieces);
    }

    /** When it breaks off nothing was sent yet, and the client gets a problem instead. */
    private Mono<DataBuffer> whole(ServerWebExchange exchange, ByteBufFlux body) {
        DataBufferFactory factory = exchange.getResponse().bufferFactory();
        return body.aggregate()
                .retain()
                .map(bytes -> wrap(bytes, factory))
                .doOnError(failure -> ServiceCallFilter.takeBack(exchange))
                .onErrorMap(failure -> UpstreamFailures.toProblem(failure, this.pause));
    }

    private static DataBuffer wrap(ByteBuf bytes, DataBufferFactory factory) {
        if (factory instanceof NettyDataBufferFactory netty) {
            return netty.wrap(bytes);
        }
        DataBuffer copy = factory.allocateBuffer(bytes.readableBytes());
        copy.write(bytes.nioBuffer());
        bytes.release();
        return copy;
    }

    private static boolean isStream(ServerHttpResponse response) {
        MediaType type = response.getHeaders().getContentType();
        return type != null && type.isCompatibleWith(MediaType.TEXT_EVENT_STREAM);
    }

    /** Of an answer that nobody reads to its end the connection can't be used again. */
    private static void letGo(ServerWebExchange exchange, SignalType how) {
        if (how == SignalType.CANCEL || how == SignalType.ON_ERROR) {
            Connection connection = exchange.getAttribute(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR);
            if (connection != null) {
                connection.dispose();
            }
        }
    }

    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER;
    }
}
