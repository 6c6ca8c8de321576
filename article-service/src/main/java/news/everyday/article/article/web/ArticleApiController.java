package news.everyday.article.article.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import news.everyday.article.answer.JsonAnswers;
import news.everyday.article.answer.PreparedAnswer;
import news.everyday.article.article.Article;
import news.everyday.article.article.ArticleProblems;
import news.everyday.article.article.ArticleQueries;
import news.everyday.article.article.ArticleService;
import news.everyday.article.article.PlaceNames;
import news.everyday.article.editing.StaffMember;
import news.everyday.article.http.EntityTags;
import news.everyday.article.http.Freshness;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Single articles: read by everybody, written by the newsroom. */
@RestController
@RequestMapping("/api/v1/articles")
class ArticleApiController {

    private final ArticleQueries queries;

    private final ArticleService articles;

    private final PlaceNames names;

    private final JsonAnswers answers;

    ArticleApiController(ArticleQueries queries, ArticleService articles, PlaceNames names, JsonAnswers answers) {
        this.queries = queries;
        this.articles = articles;
        this.names = names;
        this.answers = answers;
    }

    /** Readers get what is public, from memory; editors whatever there is, as it is now. */
    @GetMapping("/{id}")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ArticleResponse.class)))
    Mono<ResponseEntity<byte[]>> article(@PathVariable long id, @AuthenticationPrincipal @Nullable Jwt token) {
        Mono<ResponseEntity<byte[]>> answer = StaffMember.isEditor(token)
                ? this.articles.findForStaff(id).map(this::prepare).map(ArticleApiController::forStaff)
                : this.answers.get("/api/v1/articles/" + id, () -> preparePublished(id));
        return answer.switchIfEmpty(Mono.error(() -> ArticleProblems.notFound(id)));
    }

    private Mono<PreparedAnswer> preparePublished(long id) {
        return this.queries.findPublished(id).map(this::prepare);
    }

    private PreparedAnswer prepare(Article article) {
        return this.answers.write(ArticleResponse.from(article, this.names), article.version());
    }

    private static ResponseEntity<byte[]> forStaff(PreparedAnswer article) {
        return JsonAnswers.answer(article, Freshness.NONE);
    }

    @PostMapping
    Mono<ResponseEntity<ArticleResponse>> create(
            @Valid @RequestBody ArticleDraftRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable @Size(min = 1, max = 200) String key,
            @AuthenticationPrincipal Jwt token) {
        return this.articles
                .create(request.toDraft(), StaffMember.from(token), key)
                .map(article -> answer(HttpStatus.CREATED, article));
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<ArticleResponse>> edit(
            @PathVariable long id,
            @Valid @RequestBody ArticleDraftRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Jwt token) {
        return this.articles
                .edit(id, EntityTags.requiredVersion(ifMatch), request.toDraft(), StaffMember.from(token))
                .map(article -> answer(HttpStatus.OK, article));
    }

    @PostMapping("/{id}/publish")
    Mono<ResponseEntity<ArticleResponse>> publish(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable PublishRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Jwt token) {
        return this.articles
                .publish(
                        id,
                        EntityTags.optionalVersion(ifMatch),
                        PublishRequest.momentOf(request),
                        StaffMember.from(token))
                .map(article -> answer(HttpStatus.OK, article));
    }

    @PostMapping("/{id}/withdraw")
    Mono<ResponseEntity<ArticleResponse>> withdraw(
            @PathVariable long id,
            @Valid @RequestBody WithdrawRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Jwt token) {
        return this.articles
                .withdraw(id, EntityTags.optionalVersion(ifMatch), request.reason(), StaffMember.from(token))
                .map(article -> answer(HttpStatus.OK, article));
    }

    private ResponseEntity<ArticleResponse> answer(HttpStatus status, Article article) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (status == HttpStatus.CREATED) {
            answer.location(URI.create("/api/v1/articles/" + article.id()));
        }
        return answer.eTag(EntityTags.of(article.version()))
                .cacheControl(Freshness.NONE)
                .body(ArticleResponse.from(article, this.names));
    }
}
