package news.everyday.gateway.security;

import java.util.Set;
import news.everyday.defaults.problem.Problems;
import news.everyday.gateway.filter.FilterOrder;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Stands on the public port for Spring Security's chain, which costs more than all the rest together and guards the
 * management port alone. Its firewall's refusals are those of the server (control characters in headers), of the closed
 * paths, and of this filter: methods that no service has. Who asks, where from and what for is decided by the filters
 * behind it.
 */
@Component
public final class PublicPortSecurity implements WebFilter, Ordered {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    PublicPortSecurity() {}

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return METHODS.contains(exchange.getRequest().getMethod())
                ? chain.filter(exchange)
                : Mono.error(PublicPortSecurity::unknownMethod);
    }

    private static ErrorResponseException unknownMethod() {
        return Problems.invalidField(
                HttpStatus.BAD_REQUEST, "invalid-request", "method", "must be one that HTTP APIs use, such as GET");
    }

    @Override
    public int getOrder() {
        return FilterOrder.PUBLIC_PORT_SECURITY;
    }
}
