package news.everyday.article.site.web;

import jakarta.validation.Valid;
import java.util.List;
import news.everyday.article.http.EntityTags;
import news.everyday.article.http.Freshness;
import news.everyday.article.site.FriendLink;
import news.everyday.article.site.SiteCatalog;
import news.everyday.article.site.SiteService;
import news.everyday.article.site.SiteSettings;
import news.everyday.article.site.StaticPage;
import news.everyday.defaults.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The site's settings, friend links and static pages: read by everybody, changed by administrators. */
@RestController
@RequestMapping("/api/v1")
class SiteApiController {

    private final SiteCatalog catalog;

    private final SiteService site;

    SiteApiController(SiteCatalog catalog, SiteService site) {
        this.catalog = catalog;
        this.site = site;
    }

    @GetMapping("/site-settings")
    ResponseEntity<SiteSettings> settings() {
        return answer(this.catalog.settings(), Freshness.PUBLIC);
    }

    @PutMapping("/site-settings")
    Mono<ResponseEntity<SiteSettings>> changeSettings(
            @Valid @RequestBody SiteSettingsRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return this.site
                .changeSettings(request.toSettings(), EntityTags.optionalVersion(ifMatch))
                .map(changed -> answer(changed, Freshness.NONE));
    }

    private static ResponseEntity<SiteSettings> answer(SiteSettings settings, CacheControl freshness) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(settings.version()))
                .cacheControl(freshness)
                .body(settings);
    }

    @GetMapping("/friend-links")
    ResponseEntity<FriendLinkListResponse> friendLinks() {
        return answer(this.catalog.friendLinks(), Freshness.PUBLIC);
    }

    @PutMapping("/friend-links")
    Mono<ResponseEntity<FriendLinkListResponse>> replaceFriendLinks(@Valid @RequestBody FriendLinksRequest request) {
        return this.site.replaceFriendLinks(request.toLinks()).map(links -> answer(links, Freshness.NONE));
    }

    private static ResponseEntity<FriendLinkListResponse> answer(List<FriendLink> links, CacheControl freshness) {
        return ResponseEntity.ok().cacheControl(freshness).body(new FriendLinkListResponse(links));
    }

    @GetMapping("/pages/{slug}")
    ResponseEntity<PageResponse> page(@PathVariable String slug) {
        return this.catalog
                .findPage(slug)
                .map(page -> answer(page, Freshness.PUBLIC))
                .orElseThrow(() ->
                        Problems.problem(HttpStatus.NOT_FOUND, "page-not-found", "There is no page '" + slug + "'."));
    }

    @PutMapping("/pages/{slug}")
    Mono<ResponseEntity<PageResponse>> savePage(
            @PathVariable String slug,
            @Valid @RequestBody StaticPageRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return Mono.fromCallable(() -> request.toPage(slug))
                .subscribeOn(Schedulers.parallel())
                .flatMap(page -> this.site.savePage(page, EntityTags.optionalVersion(ifMatch)))
                .map(saved -> answer(saved, Freshness.NONE));
    }

    private static ResponseEntity<PageResponse> answer(StaticPage page, CacheControl freshness) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(page.version()))
                .cacheControl(freshness)
                .body(PageResponse.from(page));
    }

    record FriendLinkListResponse(List<FriendLink> items) {}

    record PageResponse(String slug, long version, String title, String body, String url) {

        static PageResponse from(StaticPage page) {
            return new PageResponse(page.slug(), page.version(), page.title(), page.bodyHtml(), page.url());
        }
    }
}
