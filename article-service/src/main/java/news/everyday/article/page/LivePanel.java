package news.everyday.article.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import news.everyday.article.answer.SharedLoads;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * A part of a page that another service knows: one call per key and moment in this process, however many readers; the
 * last known value where there is no answer; and nobody waits for a service that is known to fail.
 */
final class LivePanel<K, V> {

    private static final int KEYS = 20_000;

    private final SharedLoads<K, V> fresh;

    private final Cache<K, V> lastKnown;

    private final Function<K, Mono<V>> source;

    private final Predicate<V> known;

    private final V unknown;

    private final BooleanSupplier sourceIsWell;

    /**
     * A panel.
     *
     * @param source asks the service; answers the unknown value instead of failing
     * @param known tells a value from the unknown one
     */
    LivePanel(
            PageProperties properties,
            Ticker ticker,
            Function<K, Mono<V>> source,
            Predicate<V> known,
            V unknown,
            BooleanSupplier sourceIsWell) {
        this.fresh = new SharedLoads<>(
                Caffeine.newBuilder().ticker(ticker).maximumSize(KEYS).expireAfterWrite(properties.panelTtl()));
        this.lastKnown = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(KEYS)
                .expireAfterWrite(properties.remember())
                .build();
        this.source = source;
        this.known = known;
        this.unknown = unknown;
        this.sourceIsWell = sourceIsWell;
    }

    /** Never empty, never fails. */
    Mono<V> get(K key) {
        return Mono.deferContextual(context -> valueOf(key, context));
    }

    private Mono<V> valueOf(K key, ContextView context) {
        CompletableFuture<V> value = this.fresh.start(key, () -> load(key), context);
        if (!value.isDone() && !this.sourceIsWell.getAsBoolean()) {
            return Mono.just(lastKnown(key));
        }
        return Mono.fromFuture(value, true);
    }

    private Mono<V> load(K key) {
        return this.source.apply(key).map(value -> this.known.test(value) ? remember(key, value) : lastKnown(key));
    }

    private V remember(K key, V value) {
        this.lastKnown.put(key, value);
        return value;
    }

    private V lastKnown(K key) {
        V value = this.lastKnown.getIfPresent(key);
        return (value != null) ? value : this.unknown;
    }
}
