package news.everyday.article.article.web;

import jakarta.validation.Valid;
import java.util.List;
import news.everyday.article.article.ArticleDraft;
import news.everyday.article.article.ArticleImport;
import news.everyday.article.editing.FieldProblems;
import news.everyday.article.http.Freshness;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets other services, by the service token, hand in articles that were published already. */
@RestController
class ArticleImportController {

    private static final int MAX_ARTICLES = 500;

    private final ArticleImport articles;

    ArticleImportController(ArticleImport articles) {
        this.articles = articles;
    }

    /** All or none; a JSON array, or NDJSON, of articles with {@code publishedAt}; read one by one, so it may be long. */
    @PostMapping("/internal/v1/articles:import")
    Mono<ResponseEntity<ImportResponse>> importAll(@Valid @RequestBody Flux<ArticleDraftRequest> requests) {
        return requests.map(ArticleDraftRequest::toDraft)
                .take(MAX_ARTICLES + 1)
                .collectList()
                .map(ArticleImportController::checked)
                .flatMap(this.articles::importAll)
                .map(ArticleImportController::answer);
    }

    private static List<ArticleDraft> checked(List<ArticleDraft> drafts) {
        boolean allPublished = drafts.stream().allMatch(draft -> draft.publishedAt() != null);
        new FieldProblems()
                .check(!drafts.isEmpty(), "request", "Must hold at least one article.")
                .check(drafts.size() <= MAX_ARTICLES, "request", "Must not hold more than " + MAX_ARTICLES + ".")
                .check(allPublished, "publishedAt", "Must not be absent from any of the articles.")
                .throwIfAny();
        return drafts;
    }

    private static ResponseEntity<ImportResponse> answer(List<Long> ids) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(Freshness.NONE)
                .body(new ImportResponse(ids.stream().map(String::valueOf).toList()));
    }

    /** The ids in the order in which the articles were sent. */
    record ImportResponse(List<String> ids) {}
}
