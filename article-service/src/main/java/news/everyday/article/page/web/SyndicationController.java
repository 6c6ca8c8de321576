package news.everyday.article.page.web;

import java.nio.charset.StandardCharsets;
import news.everyday.article.page.Crawlers;
import news.everyday.article.page.Feeds;
import news.everyday.article.page.NewsSitemap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What machines read: feeds, the site map, robots.txt. */
@RestController
class SyndicationController {

    private static final MediaType RSS = new MediaType("application", "rss+xml", StandardCharsets.UTF_8);

    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Feeds feeds;

    private final Crawlers crawlers;

    private final NewsSitemap news;

    SyndicationController(Feeds feeds, Crawlers crawlers, NewsSitemap news) {
        this.feeds = feeds;
        this.crawlers = crawlers;
        this.news = news;
    }

    @GetMapping("/feed.xml")
    Mono<ResponseEntity<byte[]>> feed() {
        return this.feeds.all().map(feed -> PageAnswers.document(RSS, feed));
    }

    @GetMapping("/channels/{slug}/feed.xml")
    Mono<ResponseEntity<byte[]>> channel(@PathVariable String slug) {
        return this.feeds
                .findChannel(slug)
                .map(feed -> PageAnswers.document(RSS, feed))
                .switchIfEmpty(PageAnswers.notFound("channel-not-found", "No such channel."));
    }

    @GetMapping("/stations/{code}/feed.xml")
    Mono<ResponseEntity<byte[]>> station(@PathVariable String code) {
        return this.feeds
                .findStation(code)
                .map(feed -> PageAnswers.document(RSS, feed))
                .switchIfEmpty(PageAnswers.notFound("station-not-found", "No such station."));
    }

    @GetMapping("/sitemap.xml")
    Mono<ResponseEntity<byte[]>> sitemap() {
        return this.crawlers.sitemap().map(map -> PageAnswers.document(XML, map));
    }

    @GetMapping("/news-sitemap.xml")
    Mono<ResponseEntity<byte[]>> newsSitemap() {
        return this.news.get().map(map -> PageAnswers.document(XML, map));
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots() {
        return PageAnswers.document(TEXT, this.crawlers.robots());
    }
}
