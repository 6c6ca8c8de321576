package news.everyday.gateway.filter;

import news.everyday.defaults.observability.TraceIds;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts on every answer, whoever made it, what a browser and an operator need, and takes off what tells too much. */
@Component
final class ResponseHeadersWebFilter implements WebFilter, Ordered {

    private final ResponseHeaders needed;

    ResponseHeadersWebFilter(ResponseHeaders needed) {
        this.needed = needed;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> complete(exchange)));
        return chain.filter(exchange);
    }

    private void complete(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set(ResponseHeaders.TRACE_ID, TraceIds.of(exchange));
        this.needed.complete(headers, Origin.of(exchange).isSecure());
    }

    @Override
    public int getOrder() {
        return FilterOrder.RESPONSE_HEADERS;
    }
}
