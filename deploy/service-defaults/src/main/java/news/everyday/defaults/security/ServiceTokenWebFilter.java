package news.everyday.defaults.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import news.everyday.defaults.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets only other services, by their shared token, into {@code /internal}. */
final class ServiceTokenWebFilter implements WebFilter, Ordered {

    private final byte[] expected;

    ServiceTokenWebFilter(String serviceToken) {
        this.expected = bytes("Bearer " + serviceToken);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getPath().value().startsWith("/internal/")) {
            return chain.filter(exchange);
        }
        if (!isExpected(exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION))) {
            return Mono.error(() -> Problems.problem(
                    HttpStatus.UNAUTHORIZED, "service-token-required", "A service token is required."));
        }
        return chain.filter(exchange);
    }

    private boolean isExpected(@Nullable String authorization) {
        return authorization != null && MessageDigest.isEqual(this.expected, bytes(authorization));
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }
}
