package news.everyday.gateway.upstream;

import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The services by name. */
@Component
public final class Upstreams {

    private final Map<String, Upstream> byName;

    private final Map<String, CanaryUpstream> canaries;

    Upstreams(UpstreamProperties properties, Clock clock) {
        this.byName = properties.services().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> upstream(entry.getValue(), properties, clock)));
        this.canaries = properties.canaries().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> new CanaryUpstream(
                                entry.getValue(), upstream(entry.getValue().addresses(), properties, clock))));
    }

    private static Upstream upstream(List<URI> replicas, UpstreamProperties properties, Clock clock) {
        return new Upstream(
                replicas,
                properties.rest(),
                properties.slowStart(),
                clock,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Whether somebody wants to see a service that is on trial: then what others got is not for them. */
    public boolean isCanaryAskedFor(ServerHttpRequest request) {
        return !this.canaries.isEmpty() && CanaryUpstream.isAskedFor(request);
    }

    /** Whether a request says anything of services on trial. */
    public boolean isCanaryNamed(HttpHeaders headers) {
        return !this.canaries.isEmpty() && CanaryUpstream.isNamed(headers);
    }

    /** The replicas for a request: those on trial when it is one for them, and has not failed there. */
    Upstream choose(String service, ServerWebExchange exchange, boolean again) {
        if (this.canaries.isEmpty() || again) {
            return get(service);
        }
        CanaryUpstream canary = this.canaries.get(service);
        return (canary != null && canary.takes(exchange)) ? canary.upstream() : get(service);
    }

    /**
     * The base address of a replica.
     *
     * @param service e.g. {@code article}
     */
    public URI addressOf(String service) {
        return get(service).next(Set.of());
    }

    Upstream get(String service) {
        return Objects.requireNonNull(this.byName.get(service), () -> "No address is set for service " + service);
    }
}
