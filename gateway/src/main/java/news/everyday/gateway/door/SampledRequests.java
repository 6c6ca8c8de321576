package news.everyday.gateway.door;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Which requests are observed (采样), that is traced: some at random, whatever a client's {@code traceparent} says. Nothing
 * else makes a server's observation here; what would only be counted is counted by {@link RouteMeters} for a tenth of the
 * price.
 */
@Component
final class SampledRequests implements ObservationPredicate {

    private static final String ATTRIBUTE = SampledRequests.class.getName();

    private final double probability;

    /** @param probability 0 for none, 1 for all */
    SampledRequests(@Value("${management.tracing.sampling.probability:0}") double probability) {
        this.probability = probability;
    }

    /** Whether the next request is one of them. */
    boolean takeNext() {
        return this.probability > 0 && ThreadLocalRandom.current().nextDouble() < this.probability;
    }

    static void mark(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, true);
    }

    /** Management's requests are never marked. */
    @Override
    public boolean test(String name, Observation.Context context) {
        return !(context instanceof ServerRequestObservationContext request)
                || request.getAttributes().containsKey(ATTRIBUTE);
    }
}
