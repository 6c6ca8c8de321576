package news.everyday.article.article.web;

import jakarta.validation.Valid;
import news.everyday.article.article.ArticleCursor;
import news.everyday.article.article.ArticleFilter;
import news.everyday.article.article.ArticleQueries;
import news.everyday.article.article.ArticleService;
import news.everyday.article.article.ArticleStatus;
import news.everyday.article.article.PlaceNames;
import news.everyday.article.channel.ChannelCatalog;
import news.everyday.article.editing.FieldProblems;
import news.everyday.article.editing.StaffMember;
import news.everyday.article.http.Freshness;
import news.everyday.article.station.StationCatalog;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lists of articles, page by page. */
@RestController
class ArticleListApiController {

    private final ArticleQueries queries;

    private final ArticleService articles;

    private final ChannelCatalog channels;

    private final StationCatalog stations;

    private final PlaceNames names;

    ArticleListApiController(
            ArticleQueries queries,
            ArticleService articles,
            ChannelCatalog channels,
            StationCatalog stations,
            PlaceNames names) {
        this.queries = queries;
        this.articles = articles;
        this.channels = channels;
        this.stations = stations;
        this.names = names;
    }

    /** What is public, for everybody; with a status, for editors only, what has that status. */
    @GetMapping("/api/v1/articles")
    Mono<ResponseEntity<ArticleListResponse>> articles(
            @Valid @ModelAttribute ArticleListRequest request, @AuthenticationPrincipal @Nullable Jwt token) {
        check(request);
        return request.toStatus()
                .map(status -> listForStaff(status, request, token))
                .orElseGet(() -> listPublished(request));
    }

    private Mono<ResponseEntity<ArticleListResponse>> listPublished(ArticleListRequest request) {
        ArticleFilter filter = request.toFilter();
        return this.queries
                .listPublished(filter, request.toCursor().orElse(null), request.size() + 1)
                .collectList()
                .map(cards -> answer(ArticleListResponse.ofCards(cards, request.size()), Freshness.PUBLIC));
    }

    private Mono<ResponseEntity<ArticleListResponse>> listForStaff(
            ArticleStatus status, ArticleListRequest request, @Nullable Jwt token) {
        if (!StaffMember.isEditor(token)) {
            return Mono.error(() -> new AccessDeniedException("Only editors list articles by their status"));
        }
        long beforeId = request.toCursor().map(ArticleCursor::id).orElse(Long.MAX_VALUE);
        return this.articles
                .listForStaff(status, beforeId, request.size() + 1)
                .collectList()
                .map(found ->
                        answer(ArticleListResponse.ofArticles(found, request.size(), this.names), Freshness.NONE));
    }

    private void check(ArticleListRequest request) {
        boolean cursorFits = request.cursor() == null || request.toCursor().isPresent();
        new FieldProblems()
                .checkKnown(request.channel(), this.channels::find, "channel")
                .checkKnown(request.station(), this.stations::find, "station")
                .check(cursorFits, "cursor", "Must be the next of an earlier answer.")
                .throwIfAny();
    }

    private static ResponseEntity<ArticleListResponse> answer(ArticleListResponse list, CacheControl freshness) {
        return ResponseEntity.ok().cacheControl(freshness).body(list);
    }
}
