package news.everyday.article.answer;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Values that many ask for at the same moment: the first one loads, the others wait for the same load. A failed or empty
 * load is not kept.
 */
public final class SharedLoads<K, V> {

    private final AsyncCache<K, V> cache;

    public SharedLoads(Caffeine<? super K, ? super V> settings) {
        this.cache = settings.buildAsync();
    }

    /** Empty or failed as the load is. A reader who leaves doesn't stop the load for the others. */
    public Mono<V> get(K key, Supplier<Mono<V>> load) {
        return Mono.deferContextual(context -> Mono.fromFuture(start(key, load, context), true));
    }

    /** Sees to it that the value is being loaded, whether or not anybody waits for it. */
    public CompletableFuture<V> start(K key, Supplier<Mono<V>> load, ContextView context) {
        return this.cache.get(
                key, (missing, executor) -> load.get().contextWrite(context).toFuture());
    }

    /** Whoever asks from now on gets a new load, even where an older one is still under way. */
    public void forget() {
        this.cache.synchronous().invalidateAll();
    }
}
