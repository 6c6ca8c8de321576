package news.everyday.stats.live.web;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.audience.ReadersNow;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.view.web.ArticleIds;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who reads now (正在阅读): of articles for everybody, of the whole site for editors. */
@RestController
class ReadingApiController {

    private static final int MOST_IDS = 50;

    private static final CacheControl FRESH = CacheControl.maxAge(Duration.ofSeconds(5));

    private final ReadersNow readers;

    private final ArticleCatalogue articles;

    private final Clock clock;

    ReadingApiController(ReadersNow readers, ArticleCatalogue articles, Clock clock) {
        this.readers = readers;
        this.articles = articles;
        this.clock = clock;
    }

    @GetMapping("/api/v1/views/reading")
    Mono<ResponseEntity<ReadingResponse>> listReaders(@RequestParam String articleIds) {
        List<Long> known = ArticleIds.parse(articleIds, MOST_IDS).stream()
                .filter(this.articles::isPublished)
                .toList();
        return this.readers
                .countOf(known)
                .map(readers -> ResponseEntity.ok()
                        .cacheControl(FRESH)
                        .body(new ReadingResponse(items(known, readers), NewsDay.at(this.clock.instant()))));
    }

    private static List<ReadingResponse.Item> items(List<Long> ids, Map<Long, Long> readers) {
        return ids.stream()
                .map(id -> new ReadingResponse.Item(Long.toString(id), readers.getOrDefault(id, 0L)))
                .toList();
    }

    @GetMapping("/api/v1/views/reading/site")
    Mono<ResponseEntity<SiteResponse>> countReaders() {
        return this.readers
                .countAll()
                .map(readers -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new SiteResponse(readers, NewsDay.at(this.clock.instant()))));
    }

    /**
     * Visitors seen within the last five minutes, by article.
     *
     * @param asOf the moment (截至) the numbers are of
     */
    record ReadingResponse(List<Item> items, OffsetDateTime asOf) {

        /** An estimate. */
        record Item(String articleId, long readers) {}
    }

    /** The same of all articles together: who reads two is one. */
    record SiteResponse(long readers, OffsetDateTime asOf) {}
}
