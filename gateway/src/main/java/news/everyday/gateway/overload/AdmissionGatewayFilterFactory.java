package news.everyday.gateway.overload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.ToIntFunction;
import news.everyday.defaults.problem.Problems;
import news.everyday.gateway.overload.Turnstile.Turn;
import news.everyday.gateway.upstream.Deadline;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Gives each service as much as it can do, and sends the least important away when more is asked (过载保护). The first
 * filter of each route: who is sent away has not touched the service, nor its breaker.
 */
@Component
final class AdmissionGatewayFilterFactory extends AbstractGatewayFilterFactory<Object> {

    /** Seconds; spread, so that those sent away together don't come back together. */
    private static final int RETRY_AFTER = 3;

    private final OverloadProperties properties;

    private final Priorities priorities;

    private final MeterRegistry meters;

    private final Map<String, Turnstile> turnstiles = new ConcurrentHashMap<>();

    private final List<Counter> shed;

    AdmissionGatewayFilterFactory(OverloadProperties properties, Priorities priorities, MeterRegistry meters) {
        this.properties = properties;
        this.priorities = priorities;
        this.meters = meters;
        this.shed = priorities.names().stream()
                .map(name -> meters.counter("news.gateway.overload.shed", "kind", name))
                .toList();
    }

    @Override
    public GatewayFilter apply(Object config) {
        return this::admit;
    }

    private Mono<Void> admit(ServerWebExchange exchange, GatewayFilterChain chain) {
        Deadline.start(exchange);
        Turnstile turnstile = turnstileFor(exchange);
        int kind = this.priorities.of(exchange.getRequest());
        Turn turn = turnstile.tryEnter(kind);
        if (turn != null) {
            return call(turn, exchange, chain);
        }
        return turnstile
                .enter(kind)
                .onErrorMap(OverloadedException.class, late -> shed(kind))
                .flatMap(granted -> call(granted, exchange, chain));
    }

    private static Mono<Void> call(Turn turn, ServerWebExchange exchange, GatewayFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> {
            turn.answered();
            return Mono.empty();
        });
        return chain.filter(exchange).doFinally(signal -> turn.end());
    }

    private Throwable shed(int kind) {
        this.shed.get(kind).increment();
        ErrorResponseException problem = Problems.problem(
                HttpStatus.SERVICE_UNAVAILABLE, "overloaded", "There is too much to do at the moment; try again soon.");
        int seconds = 1 + ThreadLocalRandom.current().nextInt(RETRY_AFTER);
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        return problem;
    }

    private Turnstile turnstileFor(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        String service = route.getUri().getHost();
        Turnstile known = this.turnstiles.get(service);
        return (known != null) ? known : this.turnstiles.computeIfAbsent(service, this::newTurnstile);
    }

    private Turnstile newTurnstile(String service) {
        Turnstile turnstile =
                new Turnstile(this.properties, this.priorities.names().size(), Schedulers.parallel(), System::nanoTime);
        gauge("news.gateway.overload.limit", service, turnstile, Turnstile::limit);
        gauge("news.gateway.overload.in.flight", service, turnstile, Turnstile::inFlight);
        gauge("news.gateway.overload.waiting", service, turnstile, Turnstile::waiting);
        return turnstile;
    }

    private void gauge(String name, String service, Turnstile turnstile, ToIntFunction<Turnstile> value) {
        Gauge.builder(name, turnstile, value::applyAsInt)
                .tag("service", service)
                .register(this.meters);
    }
}
