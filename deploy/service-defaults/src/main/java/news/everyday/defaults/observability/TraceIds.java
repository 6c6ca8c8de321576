package news.everyday.defaults.observability;

import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/** Finds the trace id of a request: 32 lower-case hex digits, the same in every service that the request meets. */
public final class TraceIds {

    /** What a caller tells its trace by. */
    public static final String HEADER = "traceparent";

    private static final String ATTRIBUTE = TraceIds.class.getName();

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceIds() {}

    /** The id of the current span, else of the {@code traceparent} header, else a new one kept for this request. */
    public static String of(ServerWebExchange exchange) {
        return currentSpan(exchange)
                .or(() -> fromHeader(exchange.getRequest().getHeaders().getFirst(HEADER)))
                .orElseGet(() -> (String) exchange.getAttributes().computeIfAbsent(ATTRIBUTE, key -> newTraceId()));
    }

    /** For a request that nobody observes: the id of its {@link #HEADER}, else a new one. */
    public static String of(@Nullable String traceparent) {
        return fromHeader(traceparent).orElseGet(TraceIds::newTraceId);
    }

    private static Optional<String> currentSpan(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(context -> context.<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .map(span -> span.context().traceId())
                .filter(id -> !id.isEmpty());
    }

    private static Optional<String> fromHeader(@Nullable String traceparent) {
        if (traceparent == null) {
            return Optional.empty();
        }
        Matcher matcher = TRACEPARENT.matcher(traceparent);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String newTraceId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1);
    }
}
