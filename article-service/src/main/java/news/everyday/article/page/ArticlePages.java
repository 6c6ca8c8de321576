package news.everyday.article.page;

import java.util.List;
import java.util.Map;
import news.everyday.article.answer.AnswerCache;
import news.everyday.article.answer.PreparedAnswer;
import news.everyday.article.article.Article;
import news.everyday.article.article.ArticleQueries;
import news.everyday.article.page.view.ArticlePageView;
import news.everyday.article.page.view.ArticleView;
import news.everyday.article.page.view.CardView;
import news.everyday.article.page.view.HeadView;
import news.everyday.article.page.view.ViewsView;
import news.everyday.article.stats.Board;
import news.everyday.article.stats.ViewCount;
import news.everyday.defaults.observability.RequestLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** The page of one article: the article from our database, everything live around it in parallel. */
@Component
public class ArticlePages {

    private static final Logger log = LoggerFactory.getLogger(ArticlePages.class);

    private static final int RECOMMENDED = 10;

    private static final int HOT = 8;

    private final ArticleQueries articles;

    private final ArticleViews views;

    private final LivePanels panels;

    private final HotLists hotLists;

    private final LinkedData linkedData;

    private final AnswerCache cache;

    private final PageRenderer renderer;

    private final PageProperties properties;

    private final Ages ages;

    ArticlePages(
            ArticleQueries articles,
            ArticleViews views,
            LivePanels panels,
            HotLists hotLists,
            LinkedData linkedData,
            AnswerCache cache,
            PageRenderer renderer,
            PageProperties properties,
            Ages ages) {
        this.articles = articles;
        this.views = views;
        this.panels = panels;
        this.hotLists = hotLists;
        this.linkedData = linkedData;
        this.cache = cache;
        this.renderer = renderer;
        this.properties = properties;
        this.ages = ages;
    }

    /** Empty when readers can't see such an article. An error only when our own database can't be read. */
    public Mono<PreparedAnswer> find(long id) {
        return this.cache.get("/articles/" + id, () -> load(id));
    }

    private Mono<PreparedAnswer> load(long id) {
        return this.articles.findPublished(id).flatMap(this::assemble);
    }

    private Mono<PreparedAnswer> assemble(Article article) {
        ArticleView view = this.views.of(article);
        return Mono.zip(
                        this.panels.viewsOf(article.id()).map(this::show),
                        this.panels.commentsOf(article.id()).map(CommentViews::of),
                        recommended(article),
                        this.hotLists.get(Board.TODAY, HOT))
                .map(parts -> new ArticlePageView(view, parts.getT1(), parts.getT2(), parts.getT3(), parts.getT4()))
                .map(page -> this.renderer.render("article", headOf(article, view), Map.of("page", page)));
    }

    private HeadView headOf(Article article, ArticleView view) {
        String picture = ArticleViews.picture(article.leadPictureUrl());
        return HeadView.of(article.headline(), article.summary(), article.url())
                .withScripts("reading", "discussion")
                .asArticle(picture, this.linkedData.of(article, view, picture));
    }

    private Mono<List<CardView>> recommended(Article article) {
        return this.articles
                .listRecommended(article, RECOMMENDED)
                .collectList()
                .map(this.views::of)
                .timeout(this.properties.ownTimeout())
                .doOnEach(RequestLog.onError(ArticlePages::reportMissingRecommendations))
                .onErrorReturn(List.of());
    }

    private static void reportMissingRecommendations(ContextView request, Throwable failure) {
        RequestLog.about(request, log.atWarn())
                .log("An article page goes without recommendations: {}", failure.toString());
    }

    private ViewsView show(ViewCount count) {
        return new ViewsView(count.text(), this.ages.ofStale(count.asOf()));
    }
}
