package news.everyday.gateway.metrics;

import news.everyday.gateway.filter.FilterOrder;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Takes the time of each request until its answer begins. */
@Component
final class RequestMetersWebFilter implements WebFilter, Ordered {

    private final RequestMeters meters;

    RequestMetersWebFilter(RequestMeters meters) {
        this.meters = meters;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        RequestKind kind = RequestKind.of(request.getMethod(), request.getURI().getRawPath());
        long start = System.nanoTime();
        exchange.getResponse().beforeCommit(() -> answered(exchange, kind, start));
        return chain.filter(exchange);
    }

    private Mono<Void> answered(ServerWebExchange exchange, RequestKind kind, long start) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        this.meters.answered(kind, (status != null) ? status.value() : 200, System.nanoTime() - start);
        return Mono.empty();
    }

    @Override
    public int getOrder() {
        return FilterOrder.METERS;
    }
}
