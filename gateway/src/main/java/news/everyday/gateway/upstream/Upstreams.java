package news.everyday.gateway.upstream;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The services by name. */
@Component
public final class Upstreams {

    private final Map<String, Upstream> byName;

    Upstreams(UpstreamProperties properties, Clock clock) {
        this.byName = properties.services().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> new Upstream(entry.getValue(), properties.rest(), clock)));
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
