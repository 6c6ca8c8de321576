package news.everyday.gateway.upstream;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.Optional;
import news.everyday.defaults.observability.TraceIds;
import news.everyday.gateway.filter.TraceNumbers;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/** Hands the trace on (W3C {@code traceparent}), so that all services see the same trace id. */
final class TraceParents {

    private TraceParents() {}

    /** E.g. {@code 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01}. */
    static String of(ServerWebExchange exchange) {
        return currentSpan(exchange)
                .map(TraceParents::format)
                .orElseGet(() -> "00-" + TraceIds.of(exchange) + "-" + TraceNumbers.createSpan() + "-00");
    }

    private static Optional<TraceContext> currentSpan(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(context -> context.<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .map(Span::context)
                .filter(context -> !context.traceId().isEmpty());
    }

    private static String format(TraceContext context) {
        String flags = Boolean.TRUE.equals(context.sampled()) ? "-01" : "-00";
        return "00-" + context.traceId() + "-" + context.spanId() + flags;
    }
}
