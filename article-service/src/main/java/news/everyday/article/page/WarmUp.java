package news.everyday.article.page;

import java.time.Duration;
import news.everyday.article.stats.Board;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks for everything a few times before the first reader does. The very first call of a process takes longer than a page
 * may wait, for loading classes alone, and the first readers would see {@code —} for numbers that are there.
 */
@Component
class WarmUp implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

    /** The first round pays; the second finds out that the other services are well. */
    private static final int ROUNDS = 2;

    private static final Duration BETWEEN = Duration.ofSeconds(3);

    /** Any id will do: what is asked is how long the way there takes. */
    private static final long SOME_ARTICLE = 1;

    private final FrontPages front;

    private final HotPages hot;

    private final LivePanels panels;

    private volatile Disposable running = Disposables.disposed();

    WarmUp(FrontPages front, HotPages hot, LivePanels panels) {
        this.front = front;
        this.hot = hot;
        this.panels = panels;
    }

    @Override
    public void start() {
        this.running = Flux.interval(Duration.ZERO, BETWEEN)
                .take(ROUNDS)
                .concatMap(round -> askForEverything())
                .onErrorResume(failure -> Mono.fromRunnable(() -> log.debug("Not warm: {}", failure.toString())))
                .subscribe();
    }

    private Mono<Void> askForEverything() {
        return Mono.when(
                this.panels.hotList(Board.TODAY),
                this.panels.viewsOf(SOME_ARTICLE),
                this.panels.commentsOf(SOME_ARTICLE),
                this.front.get(),
                this.hot.get());
    }

    @Override
    public void stop() {
        this.running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !this.running.isDisposed();
    }

    /** After the catalogues, before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }
}
