package news.everyday.gateway.cache;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import news.everyday.gateway.cache.Flights.Flight;
import news.everyday.gateway.filter.FilterOrder;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gets what the cache could not answer: once for all who wait for it, and with the old answer at hand for when the
 * service fails. The last filter before the routes, so everybody has passed the limits by then.
 */
@Component
final class SharedFetchWebFilter implements WebFilter, Ordered {

    private final ResponseCache cache;

    private final Flights flights;

    private final SharedFetch fetch;

    private final ResponseWriter writer;

    private final CacheMetrics metrics;

    private final Duration patience;

    SharedFetchWebFilter(
            ResponseCache cache,
            Flights flights,
            SharedFetch fetch,
            ResponseWriter writer,
            CacheMetrics metrics,
            CacheProperties properties) {
        this.cache = cache;
        this.flights = flights;
        this.fetch = fetch;
        this.writer = writer;
        this.metrics = metrics;
        this.patience = properties.patience();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        SharedLookup lookup = SharedLookup.of(exchange).orElse(null);
        if (lookup == null) {
            return chain.filter(exchange);
        }
        Reader reader = new Reader(exchange, chain, lookup);
        return this.cache.isUnshared(lookup.key()) ? passOn(reader) : share(reader);
    }

    private Mono<Void> share(Reader reader) {
        long stamp = this.cache.stamp(reader.lookup.key());
        Mono<Fetched> fetch = this.fetch.fetch(reader.exchange, reader.chain, reader.lookup, stamp);
        Flight flight = this.flights.join(reader.lookup.key(), stamp, fetch);
        return withPatience(flight.fetched(), reader)
                .map(fetched -> deliver(fetched, flight.first(), reader))
                .onErrorResume(failure -> deliverInPlaceOf(failure, reader))
                .flatMap(Supplier::get);
    }

    /** Who has an old answer doesn't wait long for a new one; others wait as long as the route does. */
    private Mono<Fetched> withPatience(Mono<Fetched> fetched, Reader reader) {
        return (reader.lookup.stale() != null) ? fetched.timeout(this.patience) : fetched;
    }

    private Supplier<Mono<Void>> deliver(Fetched fetched, boolean first, Reader reader) {
        Optional<CachedResponse> old =
                fetched.isFailure() ? this.cache.findStandIn(reader.lookup.key()) : Optional.empty();
        if (old.isPresent()) {
            return () -> writeOld(old.get(), reader);
        }
        return (fetched.shared() || first) ? () -> writeNew(fetched, reader) : () -> passOn(reader);
    }

    private Mono<Supplier<Mono<Void>>> deliverInPlaceOf(Throwable failure, Reader reader) {
        if (failure instanceof DataBufferLimitException) {
            this.cache.markUnshared(reader.lookup.key());
            return Mono.just(() -> passOn(reader));
        }
        return Mono.justOrEmpty(this.cache.findStandIn(reader.lookup.key()))
                .<Supplier<Mono<Void>>>map(old -> () -> writeOld(old, reader))
                .switchIfEmpty(Mono.error(() -> SharedProblem.ownCopy(failure)));
    }

    private Mono<Void> writeOld(CachedResponse old, Reader reader) {
        this.metrics.staleIfError.increment();
        return this.writer.write(reader.exchange, old, CacheStatus::staleIfError);
    }

    private Mono<Void> writeNew(Fetched fetched, Reader reader) {
        this.metrics.miss.increment();
        String status = CacheStatus.forwarded(reader.lookup.stale() != null, fetched.shared());
        return this.writer.write(reader.exchange, fetched.response(), timeToLive -> status);
    }

    /** Each for itself. */
    private Mono<Void> passOn(Reader reader) {
        this.metrics.unshared.increment();
        reader.exchange.getResponse().getHeaders().set(CacheStatus.HEADER, CacheStatus.bypass());
        return reader.chain.filter(reader.exchange);
    }

    @Override
    public int getOrder() {
        return FilterOrder.SHARED_FETCH;
    }

    /** One of those who wait. */
    private record Reader(ServerWebExchange exchange, WebFilterChain chain, SharedLookup lookup) {}
}
