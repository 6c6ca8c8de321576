package news.everyday.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import news.everyday.defaults.observability.RequestLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Gives up a service for a while when it keeps failing, and says so in a problem. An answer of the service's own, even a
 * 503, is counted and passed on as it is.
 */
@Component
final class BreakerGatewayFilterFactory extends AbstractGatewayFilterFactory<Object> {

    private static final Logger log = LoggerFactory.getLogger(BreakerGatewayFilterFactory.class);

    private final CircuitBreakerRegistry breakers;

    private final Duration pause;

    BreakerGatewayFilterFactory(CircuitBreakerRegistry breakers, UpstreamProperties properties) {
        this.breakers = breakers;
        this.pause = properties.breaker().pause();
    }

    @Override
    public GatewayFilter apply(Object config) {
        return this::call;
    }

    private Mono<Void> call(ServerWebExchange exchange, GatewayFilterChain chain) {
        CircuitBreaker breaker = breakerOf(exchange);
        return statusOf(exchange, chain)
                .doOnError(UpstreamFailures::isOurs, failure -> report(exchange, breaker, failure))
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .transform(status -> withinDeadline(exchange, status))
                .onErrorMap(failure -> UpstreamFailures.toProblem(failure, this.pause))
                .then();
    }

    /** Outside of the breaker: that a client is in a hurry says nothing about the service. */
    private static Mono<HttpStatusCode> withinDeadline(ServerWebExchange exchange, Mono<HttpStatusCode> status) {
        return Deadline.of(exchange)
                .filter(Deadline::shortened)
                .map(deadline -> status.timeout(deadline.left()))
                .orElse(status);
    }

    /** The status is there before the body is; it is the value by which the breaker judges. */
    private static Mono<HttpStatusCode> statusOf(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange)
                .then(Mono.fromSupplier(() -> exchange.getResponse().getStatusCode()));
    }

    /** The problem that follows tells clients less than operators need. */
    private static void report(ServerWebExchange exchange, CircuitBreaker breaker, Throwable failure) {
        RequestLog.about(exchange, log.atWarn())
                .log("The call to {}-service failed: {}", breaker.getName(), failure.toString());
    }

    private CircuitBreaker breakerOf(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return this.breakers.circuitBreaker(route.getUri().getHost());
    }
}
