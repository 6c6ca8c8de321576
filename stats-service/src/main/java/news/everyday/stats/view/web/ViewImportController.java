package news.everyday.stats.view.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.everyday.defaults.problem.Problems;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.article.ArticleNotFoundException;
import news.everyday.stats.counter.PastViews;
import news.everyday.stats.counter.ViewImport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes histories of views, for demo and volume data. Under {@code /internal}: service token only. */
@RestController
class ViewImportController {

    private final ViewImport views;

    private final ArticleCatalogue articles;

    private final Clock clock;

    ViewImportController(ViewImport views, ArticleCatalogue articles, Clock clock) {
        this.views = views;
        this.articles = articles;
        this.clock = clock;
    }

    /**
     * Adds all of them or none.
     *
     * @param key with the same key the same import is counted once; without one, a repeated call counts again
     */
    @PostMapping("/internal/v1/views:import")
    Mono<ResponseEntity<ImportResponse>> importViews(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable @Size(max = 100) String key,
            @RequestBody @NotEmpty @Size(max = 1000) List<@Valid ImportedViews> items) {
        List<PastViews> past = items.stream().map(ImportedViews::toPastViews).toList();
        requireKnown(past);
        requirePast(past);
        return this.views
                .add((key != null) ? key : UUID.randomUUID().toString(), past)
                .map(counted -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new ImportResponse(past.size(), counted)));
    }

    private void requireKnown(List<PastViews> past) {
        List<Long> unknown = past.stream()
                .map(PastViews::articleId)
                .distinct()
                .filter(id -> !this.articles.isPublished(id))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ArticleNotFoundException(unknown);
        }
    }

    private void requirePast(List<PastViews> past) {
        Instant now = this.clock.instant();
        if (past.stream().anyMatch(views -> views.at().isAfter(now))) {
            throw Problems.invalidField(HttpStatus.BAD_REQUEST, "invalid-request", "at", "is in the future");
        }
    }

    /**
     * What became of an import.
     *
     * @param counted false when an import with this key was counted before
     */
    record ImportResponse(int items, boolean counted) {}
}
