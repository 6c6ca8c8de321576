package news.everyday.stats.view.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.counter.ArticleViews;
import news.everyday.stats.counter.ViewCounter;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Totals of many articles in one call. {@code POST} of the same path is {@link ViewWebFilter}'s. */
@RestController
class ViewApiController {

    private static final int MOST_IDS = 200;

    private static final CacheControl FRESH = CacheControl.maxAge(Duration.ofSeconds(2));

    private final ViewCounter counter;

    private final ArticleCatalogue articles;

    private final Clock clock;

    ViewApiController(ViewCounter counter, ArticleCatalogue articles, Clock clock) {
        this.counter = counter;
        this.articles = articles;
        this.clock = clock;
    }

    @GetMapping(ViewWebFilter.PATH)
    Mono<ResponseEntity<ViewsResponse>> listViews(@RequestParam String articleIds) {
        List<Long> known = ArticleIds.parse(articleIds, MOST_IDS).stream()
                .filter(this.articles::isPublished)
                .toList();
        return this.counter
                .viewsOf(known)
                .sort(Comparator.comparingInt((ArticleViews views) -> known.indexOf(views.articleId())))
                .collectList()
                .map(views ->
                        ResponseEntity.ok().cacheControl(FRESH).body(ViewsResponse.from(views, this.clock.instant())));
    }
}
