package news.everyday.gateway.filter;

import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Finds out once where a request comes from; the filters behind it and the services read that, never the headers. */
@Component
final class OriginWebFilter implements WebFilter, Ordered {

    private final EdgeProperties properties;

    OriginWebFilter(EdgeProperties properties) {
        this.properties = properties;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Origin.read(exchange.getRequest(), this.properties.trustedHops()).rememberIn(exchange);
        return chain.filter(exchange);
    }

    @Override
    public int getOrder() {
        return FilterOrder.ORIGIN;
    }
}
