package news.everyday.article.catalog;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The content of a small table in memory: loaded before the web server opens, reloaded every few seconds and after a
 * change made here. While the database is away the last content stays.
 *
 * @param <T> an immutable value
 */
public abstract class ReloadedCatalog<T> implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReloadedCatalog.class);

    private final CatalogProperties properties;

    private volatile @Nullable T content;

    private volatile Disposable reloading = Disposables.disposed();

    protected ReloadedCatalog(CatalogProperties properties) {
        this.properties = properties;
    }

    /** Reads the table; never empty, an error when it can't be read. */
    protected abstract Mono<T> load();

    /** What the table held when it was last read. */
    protected final T content() {
        T current = this.content;
        if (current == null) {
            throw new IllegalStateException(getClass().getSimpleName() + " was used before it was loaded");
        }
        return current;
    }

    /** Reads the table again at once; completes when the new content is there. */
    public final Mono<Void> reload() {
        return Mono.defer(this::load).doOnNext(loaded -> this.content = loaded).then();
    }

    /** Waits, on the starting thread, for the first load: a service that doesn't know its channels must not open. */
    @Override
    public void start() {
        Duration timeout = this.properties.loadTimeout();
        reload().toFuture().orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).join();
        this.reloading = Flux.interval(this.properties.reloadInterval())
                .onBackpressureDrop()
                .concatMap(tick -> reloadQuietly())
                .subscribe();
    }

    private Mono<Void> reloadQuietly() {
        return reload().onErrorResume(ex -> {
            log.warn("{} keeps its last content: {}", getClass().getSimpleName(), ex.toString());
            return Mono.empty();
        });
    }

    @Override
    public void stop() {
        this.reloading.dispose();
    }

    @Override
    public boolean isRunning() {
        return !this.reloading.isDisposed();
    }

    /** Before the web server, which starts in the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
