package news.everyday.article.page.web;

import news.everyday.article.page.PlainPages;
import news.everyday.article.text.PlainText;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Pages without articles. */
@RestController
class PlainPageController {

    private static final int NAME = 40;

    private final PlainPages pages;

    PlainPageController(PlainPages pages) {
        this.pages = pages;
    }

    @GetMapping("/login")
    Mono<ResponseEntity<byte[]>> login() {
        return this.pages.login().map(PageAnswers::html);
    }

    @GetMapping("/join")
    Mono<ResponseEntity<byte[]>> join() {
        return this.pages.join().map(PageAnswers::html);
    }

    @GetMapping("/account")
    Mono<ResponseEntity<byte[]>> account() {
        return this.pages.account().map(PageAnswers::html);
    }

    @GetMapping("/staff")
    Mono<ResponseEntity<byte[]>> staff(@RequestParam(defaultValue = "") String q) {
        String asked = PlainText.line(q);
        return this.pages
                .staff(asked.substring(0, Math.min(asked.length(), NAME)))
                .map(PageAnswers::html);
    }

    @GetMapping("/pages/{slug}")
    Mono<ResponseEntity<byte[]>> page(@PathVariable String slug) {
        return this.pages
                .findStatic(slug)
                .map(PageAnswers::html)
                .switchIfEmpty(PageAnswers.notFound("page-not-found", "No such page."));
    }
}
