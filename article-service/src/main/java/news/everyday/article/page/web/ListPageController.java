package news.everyday.article.page.web;

import java.net.URI;
import news.everyday.article.article.ArticleCursor;
import news.everyday.article.page.FrontPages;
import news.everyday.article.page.HotPages;
import news.everyday.article.page.ListPages;
import news.everyday.article.text.PlainText;
import news.everyday.defaults.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The front page and the lists. */
@RestController
class ListPageController {

    private static final int WORDS = 60;

    private final FrontPages front;

    private final ListPages lists;

    private final HotPages hot;

    ListPageController(FrontPages front, ListPages lists, HotPages hot) {
        this.front = front;
        this.lists = lists;
        this.hot = hot;
    }

    @GetMapping("/")
    Mono<ResponseEntity<byte[]>> front() {
        return this.front.get().map(PageAnswers::html);
    }

    @GetMapping("/hot")
    Mono<ResponseEntity<byte[]>> hot() {
        return this.hot.get().map(PageAnswers::html);
    }

    @GetMapping("/channels/{slug}")
    Mono<ResponseEntity<byte[]>> channel(
            @PathVariable String slug, @RequestParam(required = false) @Nullable String cursor) {
        return this.lists
                .findChannel(slug, read(cursor))
                .map(PageAnswers::html)
                .switchIfEmpty(PageAnswers.notFound("channel-not-found", "No such channel."));
    }

    @GetMapping("/stations/{code}")
    Mono<ResponseEntity<byte[]>> station(
            @PathVariable String code, @RequestParam(required = false) @Nullable String cursor) {
        return this.lists
                .findStation(code, read(cursor))
                .map(PageAnswers::html)
                .switchIfEmpty(PageAnswers.notFound("station-not-found", "No such station."));
    }

    @GetMapping("/topics/{slug}")
    Mono<ResponseEntity<byte[]>> topic(
            @PathVariable String slug, @RequestParam(required = false) @Nullable String cursor) {
        return this.lists
                .findTopic(slug, read(cursor))
                .map(PageAnswers::html)
                .switchIfEmpty(PageAnswers.notFound("topic-not-found", "No such topic."));
    }

    /** Words, or one tag; with neither there is nothing to look for. */
    @GetMapping("/search")
    Mono<ResponseEntity<byte[]>> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(required = false) @Nullable String cursor) {
        if (!tag.isBlank()) {
            return this.lists.tagged(cut(tag), read(cursor)).map(PageAnswers::html);
        }
        if (q.isBlank()) {
            return Mono.just(ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/"))
                    .cacheControl(CacheControl.noStore())
                    .build());
        }
        return this.lists.search(cut(q)).map(PageAnswers::html);
    }

    private static String cut(String words) {
        String text = PlainText.line(words);
        return text.substring(0, Math.min(text.length(), WORDS));
    }

    private static @Nullable ArticleCursor read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        return ArticleCursor.decode(cursor)
                .orElseThrow(() -> Problems.invalidField(
                        HttpStatus.BAD_REQUEST, "invalid-request", "cursor", "Not a cursor of this list."));
    }
}
