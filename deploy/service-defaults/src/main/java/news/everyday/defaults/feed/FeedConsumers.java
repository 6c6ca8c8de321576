package news.everyday.defaults.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Makes the consumers of a service; each is a bean that starts and stops with it. */
public record FeedConsumers(
        FeedClient client,
        FeedPositions positions,
        TransactionalOperator transactions,
        FeedProperties properties,
        MeterRegistry meters) {

    /**
     * A consumer of one feed.
     *
     * @param feed name under which the position is kept, e.g. {@code article}
     * @param owner base address of the owning service
     * @param effect what to do with each event
     */
    public FeedConsumer consume(String feed, URI owner, FeedEffect effect) {
        return new FeedConsumer(feed, owner, effect, this);
    }
}
