package news.everyday.defaults.feed;

import reactor.core.publisher.Mono;

/**
 * What a consumer does with one event, in its own database. Runs in the transaction that also saves the position, so it
 * takes effect exactly once; an error rolls both back and the event is tried again.
 */
@FunctionalInterface
public interface FeedEffect {

    Mono<Void> apply(FeedEvent event);
}
