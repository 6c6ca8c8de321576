package news.everyday.gateway.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import news.everyday.gateway.upstream.RouteObservationConvention;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.handler.ExceptionHandlingWebHandler;
import reactor.core.publisher.SignalType;

/**
 * {@code http.server.requests} of the requests that nobody observes: the same timers with the same tags as an observation
 * would have. The tags are asked of the same convention, once for each combination.
 */
@Component
final class RouteMeters {

    private static final String NO_FAILURE = "none";

    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    private final MeterRegistry meters;

    private final RouteObservationConvention convention;

    RouteMeters(MeterRegistry meters, RouteObservationConvention convention) {
        this.meters = meters;
        this.convention = convention;
    }

    /** @param how the answer ended; a client that left cancels it */
    void answered(ServerWebExchange exchange, long nanos, SignalType how) {
        Throwable failure = exchange.getAttribute(ExceptionHandlingWebHandler.HANDLED_WEB_EXCEPTION);
        Kind kind = new Kind(
                exchange.getRequest().getMethod(),
                RouteObservationConvention.nameOf(exchange.getAttributes()),
                exchange.getResponse().getStatusCode(),
                (failure != null) ? failure.getClass() : null,
                how == SignalType.CANCEL,
                exchange.getResponse().isCommitted());
        Timer timer = this.timers.get(kind);
        if (timer == null) {
            timer = this.timers.computeIfAbsent(kind, unknown -> timer(exchange, failure, kind.aborted()));
        }
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(ServerWebExchange exchange, @Nullable Throwable failure, boolean aborted) {
        ServerRequestObservationContext context = new ServerRequestObservationContext(
                exchange.getRequest(), exchange.getResponse(), exchange.getAttributes());
        context.setConnectionAborted(aborted);
        if (failure != null) {
            context.setError(failure);
        }
        Tags tags = Tags.of("error", (failure != null) ? failure.getClass().getSimpleName() : NO_FAILURE);
        for (var keyValue : this.convention.getLowCardinalityKeyValues(context)) {
            tags = tags.and(keyValue.getKey(), keyValue.getValue());
        }
        return Timer.builder(this.convention.getName()).tags(tags).register(this.meters);
    }

    /** All that tags are made of. */
    private record Kind(
            HttpMethod method,
            String route,
            @Nullable HttpStatusCode status,
            @Nullable Class<?> failure,
            boolean aborted,
            boolean committed) {}
}
