package news.everyday.stats.view.web;

import java.util.List;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.article.ArticleNotFoundException;
import news.everyday.stats.redis.CountersUnavailableException;
import news.everyday.stats.view.CountedView;
import news.everyday.stats.view.ViewLanes;
import news.everyday.stats.view.ViewMeters;
import news.everyday.stats.view.ViewWitness;
import news.everyday.stats.view.Visitor;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts one view, however it came. */
@Component
class ViewCounting {

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
    Mono<CountedView> count(long articleId, Visitor visitor, byte traits, ServerHttpRequest request) {
        if (!this.articles.isPublished(articleId)) {
            return Mono.error(unknown(articleId));
        }
        return this.lanes
                .count(articleId, visitor.key(), traits)
                .doOnNext(view -> tell(view, articleId, visitor, request));
    }

    private void tell(CountedView view, long articleId, Visitor visitor, ServerHttpRequest request) {
        if (view.counted()) {
            this.witness.counted(articleId, visitor.key(), request);
        }
    }

    /** Before the table was read nobody can say that an article doesn't exist. */
    private RuntimeException unknown(long articleId) {
        if (!this.articles.isLoaded()) {
            return new CountersUnavailableException(null);
        }
        this.meters.unknown();
        return new ArticleNotFoundException(List.of(articleId));
    }
}
