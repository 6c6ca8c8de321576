package news.everyday.article.page;

import java.time.Duration;
import news.everyday.article.comment.CommentClient;
import news.everyday.article.remote.RemoteProperties;
import news.everyday.article.stats.Board;
import news.everyday.article.stats.StatsClient;
import news.everyday.defaults.lifecycle.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks for everything a few times before the first reader does, for as long as it takes to find the other services well.
 * The very first call of a process takes longer than a page may wait, for loading classes alone; and a service that
 * starts after this one would be found well again only by a reader's page, which shows {@code —} once more for it. So
 * whoever isn't well, now or later, is asked from here.
 */
@Component
class WarmUp extends BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

    /** The first round pays; the second finds out that the other services are well. */
    private static final int ROUNDS = 2;

    /** Any id will do: what is asked is how long the way there takes. */
    private static final long SOME_ARTICLE = 1;

    private final FrontPages front;

    private final HotPages hot;

    private final LivePanels panels;

    private final StatsClient stats;

    private final CommentClient comments;

    private final Duration between;

    WarmUp(
            FrontPages front,
            HotPages hot,
            LivePanels panels,
            StatsClient stats,
            CommentClient comments,
            RemoteProperties remote) {
        this.front = front;
        this.hot = hot;
        this.panels = panels;
        this.stats = stats;
        this.comments = comments;
        this.between = remote.openFor();
    }

    @Override
    protected Flux<?> work() {
        return Flux.interval(Duration.ZERO, this.between).onBackpressureDrop().concatMap(this::askInRound);
    }

    private Mono<Void> askInRound(long round) {
        return (round < ROUNDS) ? askForEverything() : askWhoIsNotWell();
    }

    private Mono<Void> askForEverything() {
        return Mono.when(
                        this.panels.hotList(Board.TODAY),
                        this.panels.viewsOf(SOME_ARTICLE),
                        this.panels.commentsOf(SOME_ARTICLE),
                        this.front.get(),
                        this.hot.get())
                .onErrorResume(failure -> Mono.fromRunnable(() -> log.debug("Not warm: {}", failure.toString())));
    }

    private Mono<Void> askWhoIsNotWell() {
        Mono<?> views = this.stats.isWell() ? Mono.empty() : this.stats.viewsOf(SOME_ARTICLE);
        Mono<?> newest = this.comments.isWell() ? Mono.empty() : this.comments.newestOf(SOME_ARTICLE, 1);
        return Mono.when(views, newest);
    }

    /** After the catalogues, before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }
}
