package news.everyday.gateway.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;

/**
 * Asks a second replica where the first could not be reached or says that it can't, once and within a budget. Reads only,
 * but for a connection that was refused: nothing was sent then, so nothing can happen twice.
 */
@Component
final class RetryOnceGatewayFilterFactory extends AbstractGatewayFilterFactory<Object> {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final Set<Integer> REPEATABLE = Set.of(502, 503, 504);

    private static final String REPEATED = RetryOnceGatewayFilterFactory.class.getName();

    private final UpstreamProperties properties;

    private final MeterRegistry meters;

    private final Map<String, RetryBudget> budgets = new ConcurrentHashMap<>();

    RetryOnceGatewayFilterFactory(UpstreamProperties properties, MeterRegistry meters) {
        this.properties = properties;
        this.meters = meters;
    }

    @Override
    public GatewayFilter apply(Object config) {
        return this::call;
    }

    private Mono<Void> call(ServerWebExchange exchange, GatewayFilterChain chain) {
        RetryBudget budget = budgetOf(exchange);
        budget.countRequest();
        Mono<Void> answer = chain.filter(exchange)
                .onErrorResume(failure -> isRepeatable(failure, exchange, budget), failure -> repeat(exchange, chain));
        if (!isReading(exchange)) {
            return answer;
        }
        return answer.then(
                Mono.defer(() -> saysThatItCant(exchange) && budget.take() ? repeat(exchange, chain) : Mono.empty()));
    }

    private static boolean isRepeatable(Throwable failure, ServerWebExchange exchange, RetryBudget budget) {
        boolean harmless = isReading(exchange)
                ? UpstreamFailures.isBrokenConnection(failure)
                : UpstreamFailures.isConnectFailure(failure);
        return harmless && !exchange.getResponse().isCommitted() && budget.take();
    }

    private static boolean saysThatItCant(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        HttpStatusCode status = response.getStatusCode();
        return status != null
                && REPEATABLE.contains(status.value())
                && !response.isCommitted()
                && !exchange.getAttributes().containsKey(REPEATED);
    }

    private Mono<Void> repeat(ServerWebExchange exchange, GatewayFilterChain chain) {
        exchange.getAttributes().put(REPEATED, true);
        this.meters
                .counter("news.gateway.retries", "service", serviceOf(exchange))
                .increment();
        Connection first = exchange.getAttribute(ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR);
        if (first != null) {
            first.dispose();
        }
        ServiceCallFilter.takeBack(exchange);
        return chain.filter(exchange);
    }

    private static boolean isReading(ServerWebExchange exchange) {
        return READING.contains(exchange.getRequest().getMethod());
    }

    private RetryBudget budgetOf(ServerWebExchange exchange) {
        String service = serviceOf(exchange);
        RetryBudget known = this.budgets.get(service);
        return (known != null)
                ? known
                : this.budgets.computeIfAbsent(
                        service, name -> new RetryBudget(this.properties.retries(), System::nanoTime));
    }

    private static String serviceOf(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return route.getUri().getHost();
    }
}
