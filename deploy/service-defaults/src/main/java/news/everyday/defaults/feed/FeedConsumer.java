package news.everyday.defaults.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import news.everyday.defaults.lifecycle.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Applies another service's feed for as long as this service runs, from the saved position on.
 *
 * <p>Every replica reads; the row lock on the position lets one of them apply a batch, and the others then skip it.
 */
public final class FeedConsumer extends BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(FeedConsumer.class);

    private static final Duration BATCH_WAIT = Duration.ofMillis(10);

    private final String feed;

    private final URI owner;

    private final FeedClient client;

    private final FeedPositions positions;

    private final TransactionalOperator transactions;

    private final FeedEffect effect;

    private final FeedProperties properties;

    private final MeterRegistry meters;

    private final Timer delay;

    private final AtomicLong applied = new AtomicLong();

    FeedConsumer(String feed, URI owner, FeedEffect effect, FeedConsumers parts) {
        this.feed = feed;
        this.owner = owner;
        this.effect = effect;
        this.client = parts.client();
        this.positions = parts.positions();
        this.transactions = parts.transactions();
        this.properties = parts.properties();
        this.meters = parts.meters();
        this.delay = Timer.builder("news.feed.delay")
                .description("From the commit of a batch's last event to that of its effect")
                .tag("feed", feed)
                .register(this.meters);
        this.meters.gauge("news.feed.applied.position", Tags.of("feed", feed), this.applied);
    }

    @Override
    protected Flux<?> work() {
        return Flux.defer(this::eventsFromSavedPosition)
                .bufferTimeout(this.properties.batchSize(), BATCH_WAIT, true)
                .concatMap(this::applyBatch, 1)
                .doOnError(this::reportFailure)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200)).maxBackoff(Duration.ofSeconds(2)));
    }

    private Flux<FeedEvent> eventsFromSavedPosition() {
        return this.positions
                .find(this.feed)
                .doOnNext(this.applied::set)
                .flatMapMany(position -> this.client.events(this.owner, position));
    }

    private Mono<Void> applyBatch(List<FeedEvent> batch) {
        FeedEvent newest = batch.get(batch.size() - 1);
        long last = newest.position();
        return this.positions
                .lock(this.feed)
                .flatMap(position -> applyAfter(position, batch, last))
                .as(this.transactions::transactional)
                .doOnSuccess(done -> applied(newest));
    }

    private void applied(FeedEvent newest) {
        this.applied.set(newest.position());
        this.delay.record(Duration.between(newest.at(), OffsetDateTime.now()));
    }

    private Mono<Void> applyAfter(long position, List<FeedEvent> batch, long last) {
        if (last <= position) {
            return Mono.empty();
        }
        return Flux.fromIterable(batch)
                .filter(event -> event.position() > position)
                .concatMap(this.effect::apply)
                .then(this.positions.save(this.feed, last));
    }

    private void reportFailure(Throwable failure) {
        this.meters.counter("news.feed.failures", "feed", this.feed).increment();
        log.warn("Feed {} stopped after position {}, trying again: {}", this.feed, this.applied, failure.toString());
    }
}
