package news.everyday.defaults.feed;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.NullNode;

/** Serves the feed to other services: a stream that doesn't end, read as fast as the reader takes it. */
@RestController
final class FeedController {

    private final FeedLog feed;

    private final FeedWakeups wakeups;

    private final FeedProperties properties;

    FeedController(FeedLog feed, FeedWakeups wakeups, FeedProperties properties) {
        this.feed = feed;
        this.wakeups = wakeups;
        this.properties = properties;
    }

    /**
     * Everything after a position, then whatever comes; heartbeats between, the first at once.
     *
     * @param after the last position the reader has applied; 0 for all, negative for only what comes from now on
     */
    @GetMapping(path = "/internal/v1/feed", produces = MediaType.APPLICATION_NDJSON_VALUE)
    Flux<FeedEvent> follow(@RequestParam(defaultValue = "0") long after) {
        Mono<Long> start = (after < 0) ? this.feed.end() : Mono.just(after);
        return start.flatMapMany(this::eventsAfter);
    }

    private Flux<FeedEvent> eventsAfter(long start) {
        AtomicLong position = new AtomicLong(start);
        Flux<FeedEvent> changes = Flux.defer(() -> this.feed.after(position.get(), this.properties.batchSize()))
                .doOnNext(event -> position.set(event.position()))
                .repeatWhen(rounds -> rounds.concatMap(this::untilNextRound));
        return changes.mergeWith(heartbeats(position)).takeUntilOther(this.wakeups.stopping());
    }

    private org.reactivestreams.Publisher<?> untilNextRound(long eventsInLastRound) {
        if (eventsInLastRound == this.properties.batchSize()) {
            return Flux.just(true);
        }
        return this.wakeups.nextOr(this.properties.pollInterval());
    }

    private Flux<FeedEvent> heartbeats(AtomicLong position) {
        return Flux.interval(Duration.ZERO, this.properties.heartbeat())
                .onBackpressureDrop()
                .map(tick -> new FeedEvent(
                        position.get(),
                        FeedEvent.HEARTBEAT,
                        "",
                        OffsetDateTime.now(ZoneOffset.UTC),
                        NullNode.getInstance()));
    }
}
