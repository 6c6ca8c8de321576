package news.everyday.stats.article;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import news.everyday.defaults.feed.FeedClient;
import news.everyday.defaults.feed.FeedEvent;
import news.everyday.defaults.lifecycle.BackgroundWork;
import news.everyday.stats.config.ServicesProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Keeps this pod's {@link ArticleCatalogue} current: first from the table, then from the feed itself, so that every
 * replica knows a change within moments whichever of them wrote the table.
 */
@Component
class ArticleFollower extends BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(ArticleFollower.class);

    private final ArticleTable table;

    private final ArticleCatalogue catalogue;

    private final FeedClient feed;

    private final URI owner;

    private final AtomicLong position = new AtomicLong();

    ArticleFollower(ArticleTable table, ArticleCatalogue catalogue, FeedClient feed, ServicesProperties services) {
        this.table = table;
        this.catalogue = catalogue;
        this.feed = feed;
        this.owner = services.article();
    }

    @Override
    protected Flux<?> work() {
        return Mono.defer(this::loadOnce)
                .thenMany(Flux.defer(() -> this.feed.events(this.owner, this.position.get())))
                .doOnNext(this::follow)
                .doOnError(failure -> log.debug("Article feed after {}: {}", this.position, failure.toString()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200)).maxBackoff(Duration.ofSeconds(1)));
    }

    /** The position is read before the rows: what changes in between comes again and is applied again. */
    private Mono<Void> loadOnce() {
        if (this.catalogue.isLoaded()) {
            return Mono.empty();
        }
        return this.table.position().flatMap(this::loadFrom);
    }

    private Mono<Void> loadFrom(long known) {
        return this.table.listAll().doOnNext(this.catalogue::apply).then(Mono.fromRunnable(() -> loaded(known)));
    }

    private void loaded(long known) {
        this.position.set(known);
        this.catalogue.markLoaded();
        log.info("{} articles known, following the feed after position {}", this.catalogue.size(), known);
    }

    private void follow(FeedEvent event) {
        if (ArticleFeedConfiguration.isAboutArticles(event)) {
            this.catalogue.apply(Article.from(event));
        }
        this.position.set(event.position());
    }
}
