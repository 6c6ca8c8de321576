package news.everyday.gateway.cache;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Asks a service on behalf of the cache and keeps what may be kept. */
@Component
final class SharedFetch {

    private final ResponseCache cache;

    private final ResponseMaker maker;

    private final int maxBody;

    SharedFetch(ResponseCache cache, ResponseMaker maker, CacheProperties properties) {
        this.cache = cache;
        this.maker = maker;
        this.maxBody = (int) properties.maxBody().toBytes();
    }

    /**
     * The answer, whatever its status; an error when there was none or when it is too large to be held.
     *
     * @param stamp of the cache, taken before
     */
    Mono<Fetched> fetch(ServerWebExchange exchange, WebFilterChain chain, SharedLookup lookup, long stamp) {
        return Mono.defer(() -> {
            CapturedResponse captured = new CapturedResponse(this.maxBody);
            return chain.filter(
                            new DetachedExchange(exchange, new FetchRequest(exchange.getRequest(), lookup), captured))
                    .then(Mono.fromSupplier(() -> keep(captured, lookup, stamp)));
        });
    }

    private Fetched keep(CapturedResponse captured, SharedLookup lookup, long stamp) {
        Fetched fetched = this.maker.make(captured, lookup.stale());
        if (fetched.shared()) {
            this.cache.store(lookup.key(), fetched.response(), stamp);
        } else if (!fetched.isFailure()) {
            this.cache.remove(lookup.key());
            this.cache.markUnshared(lookup.key());
        }
        return fetched;
    }
}
