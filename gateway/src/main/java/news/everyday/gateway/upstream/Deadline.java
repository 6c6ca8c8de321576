package news.everyday.gateway.upstream;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.web.server.ServerWebExchange;

/**
 * Until when an answer is of use (截止时间): the route's time-out, or less where the client says so. Passed on as header
 * {@code Deadline}, in milliseconds that are left, so that clocks needn't agree.
 *
 * @param endNanos in {@link System#nanoTime()}
 * @param shortened whether the client wants to wait less than the route would
 */
public record Deadline(long endNanos, boolean shortened) {

    static final String HEADER = "Deadline";

    private static final String ATTRIBUTE = Deadline.class.getName();

    /** Counts from now; to be called once a route is known. */
    public static void start(ServerWebExchange exchange) {
        long routes = routeMillis(exchange);
        if (routes > 0) {
            long clients = read(exchange.getRequest().getHeaders().getFirst(HEADER), routes);
            long end = System.nanoTime() + Math.min(routes, clients) * 1_000_000;
            exchange.getAttributes().put(ATTRIBUTE, new Deadline(end, clients < routes));
        }
    }

    /** The time-out of the request's route; empty when it has none. */
    static Optional<Duration> ofRoute(ServerWebExchange exchange) {
        long millis = routeMillis(exchange);
        return (millis > 0) ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
    }

    private static long routeMillis(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        Object timeout = route.getMetadata().get(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR);
        return (timeout != null) ? Long.parseLong(timeout.toString()) : 0;
    }

    private static long read(@Nullable String header, long none) {
        return (header != null && header.matches("\\d{1,9}")) ? Math.max(1, Long.parseLong(header)) : none;
    }

    /** Empty where a route has no time-out. */
    static Optional<Deadline> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, this.endNanos - System.nanoTime()));
    }
}
