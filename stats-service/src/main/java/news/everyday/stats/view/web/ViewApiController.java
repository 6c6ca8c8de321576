package news.everyday.stats.view.web;

import java.time.Duration;
import java.util.List;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.counter.LastKnownViews;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Totals of many articles in one call. {@code POST} of the same path is {@link ViewRoute}'s. */
@RestController
class ViewApiController {

    private static final int MOST_IDS = 200;

    private static final CacheControl FRESH = CacheControl.maxAge(Duration.ofSeconds(2));

    private final LastKnownViews views;

    private final ArticleCatalogue articles;

    ViewApiController(LastKnownViews views, ArticleCatalogue articles) {
        this.views = views;
        this.articles = articles;
    }

    @GetMapping(ViewRoute.PATH)
    Mono<ResponseEntity<ViewsResponse>> listViews(@RequestParam String articleIds) {
        List<Long> known = ArticleIds.parse(articleIds, MOST_IDS).stream()
                .filter(this.articles::isPublished)
                .toList();
        return this.views
                .viewsOf(known)
                .map(views -> ResponseEntity.ok().cacheControl(FRESH).body(ViewsResponse.from(views)));
    }
}
