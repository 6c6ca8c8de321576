package news.everyday.gateway.upstream;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.NettyOutbound;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Sends a request to the replica that was chosen and puts the head of its answer on ours; the body follows by
 * {@link AnswerFilter}. Instead of Spring Cloud Gateway's filter for it, which copies the headers seven times and sends
 * each request as a stream, even where it has no body.
 */
public final class ServiceCallFilter implements GlobalFilter, Ordered {

    /** What Spring Boot tells of a service; nobody else needs it. */
    private static final String APPLICATION = "X-Application-Context";

    /** Spelt out, since the operator would make up a description of the whole chain for each request. */
    private static final Mono<Void> TOO_LATE =
            Mono.error(() -> new TimeoutException("The head of the answer did not come in time"));

    private final HttpClient client;

    private final Predicate<ServerHttpRequest> wanted;

    private final int order;

    /** @param wanted the requests that are sent by this client; of several filters the first that wants one sends it */
    public ServiceCallFilter(HttpClient client, Predicate<ServerHttpRequest> wanted, int precedence) {
        this.client = client;
        this.wanted = wanted;
        this.order = NettyRoutingFilter.ORDER - precedence;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!this.wanted.test(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        URI url = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR);
        HttpHeaders headers = OutgoingHeaders.of(exchange);
        Mono<Void> head = this.client
                .request(HttpMethod.valueOf(exchange.getRequest().getMethod().name()))
                .uri(url)
                .send((outgoing, outbound) -> body(exchange.getRequest(), outbound, () -> outgoing.headers(headers)))
                .responseConnection((answer, connection) -> take(exchange, answer, connection))
                .then();
        return Deadline.ofRoute(exchange)
                .map(limit -> head.timeout(limit, TOO_LATE))
                .orElse(head);
    }

    private static NettyOutbound body(ServerHttpRequest request, NettyOutbound outbound, Runnable writeHeaders) {
        writeHeaders.run();
        return hasBody(request) ? outbound.send(request.getBody().map(ServiceCallFilter::bytesOf)) : outbound;
    }

    private static boolean hasBody(ServerHttpRequest request) {
        org.springframework.http.HttpHeaders headers = request.getHeaders();
        return headers.getFirst(org.springframework.http.HttpHeaders.TRANSFER_ENCODING) != null
                || headers.getContentLength() > 0;
    }

    private static ByteBuf bytesOf(DataBuffer buffer) {
        return (buffer instanceof NettyDataBuffer netty)
                ? netty.getNativeBuffer()
                : NettyDataBufferFactory.toByteBuf(buffer);
    }

    private static Mono<Void> take(ServerWebExchange exchange, HttpClientResponse answer, Connection connection) {
        Map<String, Object> attributes = exchange.getAttributes();
        attributes.put(ServerWebExchangeUtils.CLIENT_RESPONSE_ATTR, answer);
        attributes.put(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR, connection);
        ServerHttpResponse response = exchange.getResponse();
        response.setRawStatusCode(answer.status().code());
        for (Map.Entry<String, String> header : answer.responseHeaders()) {
            if (!isDropped(header.getKey())) {
                response.getHeaders().add(header.getKey(), header.getValue());
            }
        }
        return Mono.empty();
    }

    /** As if there had been no answer yet: what it put on ours is taken off again. */
    static void takeBack(ServerWebExchange exchange) {
        HttpClientResponse answer = exchange.getAttribute(ServerWebExchangeUtils.CLIENT_RESPONSE_ATTR);
        if (answer != null) {
            answer.responseHeaders().names().forEach(exchange.getResponse().getHeaders()::remove);
        }
    }

    private static boolean isDropped(String name) {
        return HopByHop.isOne(name) || name.equalsIgnoreCase(APPLICATION);
    }

    @Override
    public int getOrder() {
        return this.order;
    }
}
