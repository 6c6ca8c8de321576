package news.everyday.defaults.feed;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads another service's feed. */
public final class FeedClient {

    private static final long FROM_NOW = -1;

    private final WebClient client;

    private final FeedProperties properties;

    FeedClient(WebClient client, String serviceToken, FeedProperties properties) {
        this.client = client.mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + serviceToken)
                .build();
        this.properties = properties;
    }

    /**
     * The owner's events after a position. Never completes; fails when the owner is gone, stops, or is silent for
     * too long. The caller resubscribes from the last position it has applied.
     *
     * @param owner base address of the owning service, e.g. {@code http://article-service:8081}
     * @param position the last position applied; 0 for all
     */
    public Flux<FeedEvent> events(URI owner, long position) {
        return messages(owner, position).filter(event -> !event.isHeartbeat());
    }

    /**
     * The owner's events from now on with its heartbeats, for a reader that keeps no position. Once the first message,
     * a heartbeat as a rule, is there, nothing that the owner commits will be missed; otherwise as {@link #events}.
     */
    public Flux<FeedEvent> messagesFromNow(URI owner) {
        return messages(owner, FROM_NOW);
    }

    private Flux<FeedEvent> messages(URI owner, long position) {
        return this.client
                .get()
                .uri(owner + "/internal/v1/feed?after={position}", position)
                .accept(MediaType.APPLICATION_NDJSON)
                .retrieve()
                .bodyToFlux(FeedEvent.class)
                .timeout(this.properties.silence())
                .concatWith(Mono.error(() -> new IllegalStateException("The owner ended its feed")));
    }
}
