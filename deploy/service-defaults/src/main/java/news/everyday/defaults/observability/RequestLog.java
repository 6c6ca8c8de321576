package news.everyday.defaults.observability;

import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Signal;
import reactor.util.context.ContextView;

/**
 * Puts the trace id on every log line that is about a request, as the field {@code trace.id}. By hand, because carrying
 * it from thread to thread for every operator costs a quarter of the throughput.
 *
 * <pre>{@code
 * RequestLog.about(exchange, log.atWarn()).log("The call to {} failed: {}", service, failure.toString());
 * load().doOnEach(RequestLog.onError((line, failure) -> …))
 * }</pre>
 */
public final class RequestLog {

    /** Field names of the Elastic Common Schema, in which the JSON format writes. */
    public static final String TRACE_ID = "trace.id";

    public static final String MEMBER = "user.hash";

    private RequestLog() {}

    /** A line about this request. */
    public static LoggingEventBuilder about(ServerWebExchange exchange, LoggingEventBuilder line) {
        return line.addKeyValue(TRACE_ID, TraceIds.of(exchange));
    }

    /** A line about the request whose subscription this is; without a trace id where nobody observes it. */
    public static LoggingEventBuilder about(ContextView subscription, LoggingEventBuilder line) {
        return traceId(subscription).map(id -> line.addKeyValue(TRACE_ID, id)).orElse(line);
    }

    /** For {@code doOnEach}: what to say when the chain fails. */
    public static <T> Consumer<Signal<T>> onError(FailureLine line) {
        return signal -> {
            Throwable failure = signal.getThrowable();
            if (failure != null) {
                line.write(signal.getContextView(), failure);
            }
        };
    }

    private static Optional<String> traceId(ContextView subscription) {
        return subscription
                .<Observation>getOrEmpty(ObservationThreadLocalAccessor.KEY)
                .map(observation -> observation.getContextView().<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .map(span -> span.context().traceId())
                .filter(id -> !id.isEmpty());
    }

    /** Writes one line about a failure. */
    @FunctionalInterface
    public interface FailureLine {

        void write(ContextView subscription, Throwable failure);
    }
}
