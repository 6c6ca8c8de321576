package news.everyday.article.page.web;

import news.everyday.article.page.ArticlePages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ArticlePageController {

    private final ArticlePages pages;

    ArticlePageController(ArticlePages pages) {
        this.pages = pages;
    }

    @GetMapping("/articles/{id:[0-9]{1,18}}")
    Mono<ResponseEntity<byte[]>> article(@PathVariable long id) {
        return this.pages
                .find(id)
                .map(PageAnswers::html)
                .switchIfEmpty(PageAnswers.notFound("article-not-found", "No published article with id " + id + "."));
    }
}
