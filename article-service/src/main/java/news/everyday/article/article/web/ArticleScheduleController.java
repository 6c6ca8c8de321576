package news.everyday.article.article.web;

import jakarta.validation.Valid;
import news.everyday.article.article.Article;
import news.everyday.article.article.ArticleService;
import news.everyday.article.article.PlaceNames;
import news.everyday.article.editing.StaffMember;
import news.everyday.article.http.EntityTags;
import news.everyday.article.http.Freshness;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** When a draft is to be published by itself (定时发布). */
@RestController
@RequestMapping("/api/v1/articles/{id}/schedule")
class ArticleScheduleController {

    private final ArticleService articles;

    private final PlaceNames names;

    ArticleScheduleController(ArticleService articles, PlaceNames names) {
        this.articles = articles;
        this.names = names;
    }

    /** Also of an article that is scheduled already: it has the new time then. */
    @PutMapping
    Mono<ResponseEntity<ArticleResponse>> schedule(
            @PathVariable long id,
            @Valid @RequestBody ScheduleRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Jwt token) {
        return this.articles
                .schedule(
                        id,
                        EntityTags.optionalVersion(ifMatch),
                        request.publishAt().toInstant(),
                        StaffMember.from(token))
                .map(this::answer);
    }

    @DeleteMapping
    Mono<ResponseEntity<ArticleResponse>> unschedule(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Jwt token) {
        return this.articles
                .unschedule(id, EntityTags.optionalVersion(ifMatch), StaffMember.from(token))
                .map(this::answer);
    }

    private ResponseEntity<ArticleResponse> answer(Article article) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(article.version()))
                .cacheControl(Freshness.NONE)
                .body(ArticleResponse.from(article, this.names));
    }
}
