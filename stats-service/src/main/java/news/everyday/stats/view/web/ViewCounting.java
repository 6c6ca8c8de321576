package news.everyday.stats.view.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.article.ArticleNotFoundException;
import news.everyday.stats.origin.Sender;
import news.everyday.stats.redis.CountersUnavailableException;
import news.everyday.stats.view.CountedView;
import news.everyday.stats.view.ViewLanes;
import news.everyday.stats.view.ViewMeters;
import news.everyday.stats.view.ViewWitness;
import news.everyday.stats.view.Visitor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts one view, however it came. */
@Component
class ViewCounting {

    /** A service reads its articles in a second after it opened its port. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ArticleCatalogue articles;

    private final ViewLanes lanes;

    private final ViewMeters meters;

    private final ViewWitness witness;

    ViewCounting(ArticleCatalogue articles, ViewLanes lanes, ViewMeters meters, ViewWitness witness) {
        this.articles = articles;
        this.lanes = lanes;
        this.meters = meters;
        this.witness = witness;
    }

    /**
     * Counts a view by a visitor. Fails with {@link ArticleNotFoundException}, or with {@link CountersUnavailableException}
     * when it isn't known to be counted.
     *
     * @param traits see {@link news.everyday.stats.origin.Traits}
     */
    Mono<CountedView> count(long articleId, Visitor visitor, byte traits, Sender sender) {
        if (this.articles.isPublished(articleId)) {
            return countKnown(articleId, visitor, traits, sender);
        }
        if (this.articles.isLoaded()) {
            return Mono.error(unknown(articleId));
        }
        return afterLoading().then(Mono.defer(() -> countLoaded(articleId, visitor, traits, sender)));
    }

    private Mono<CountedView> countKnown(long articleId, Visitor visitor, byte traits, Sender sender) {
        return this.lanes
                .count(articleId, visitor.key(), traits)
                .doOnNext(view -> tell(view, articleId, visitor, sender));
    }

    private Mono<CountedView> countLoaded(long articleId, Visitor visitor, byte traits, Sender sender) {
        return this.articles.isPublished(articleId)
                ? countKnown(articleId, visitor, traits, sender)
                : Mono.error(unknown(articleId));
    }

    /** Before the table was read nobody can say that an article doesn't exist: who comes that early waits for it. */
    private Mono<Void> afterLoading() {
        return this.articles
                .whenLoaded()
                .timeout(PATIENCE)
                .onErrorMap(TimeoutException.class, CountersUnavailableException::new);
    }

    private void tell(CountedView view, long articleId, Visitor visitor, Sender sender) {
        if (view.counted()) {
            this.witness.counted(articleId, visitor.key(), sender);
        }
    }

    private RuntimeException unknown(long articleId) {
        this.meters.unknown();
        return new ArticleNotFoundException(List.of(articleId));
    }
}
