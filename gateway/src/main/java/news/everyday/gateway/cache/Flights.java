package news.everyday.gateway.cache;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The fetches that are under way: whoever wants the same waits for the same. */
@Component
final class Flights {

    private final ConcurrentMap<Destination, Mono<Fetched>> underWay = new ConcurrentHashMap<>();

    /**
     * Joins the fetch of a key, or starts it. It goes on when those who wait for it leave.
     *
     * @param stamp of the cache: nobody joins a fetch that a purge has overtaken
     * @param fetch what to do when there is none; subscribed to at most once
     */
    Flight join(CacheKey key, long stamp, Mono<Fetched> fetch) {
        Destination destination = new Destination(key, stamp);
        // Gone before anybody has the result: who asks after that must not get it.
        Mono<Fetched> own =
                fetch.doOnTerminate(() -> this.underWay.remove(destination)).cache();
        Mono<Fetched> other = this.underWay.putIfAbsent(destination, own);
        return (other == null) ? new Flight(own, true) : new Flight(other, false);
    }

    private record Destination(CacheKey key, long stamp) {}

    /**
     * A seat in a fetch.
     *
     * @param first whether this one started it; an answer that can't be shared is for the first alone
     */
    record Flight(Mono<Fetched> fetched, boolean first) {}
}
