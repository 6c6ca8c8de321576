package news.everyday.article.page;

import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Opens pages as a reader's browser does. */
@TestComponent
class Browser {

    private final ApplicationContext context;

    Browser(ApplicationContext context) {
        this.context = context;
    }

    Document open(String path) {
        return parse(get(path).expectStatus().isOk(), path);
    }

    Document openMissing(String path) {
        return parse(get(path).expectStatus().isNotFound(), path);
    }

    WebTestClient.ResponseSpec get(String path) {
        return this.context
                .getBean(WebTestClient.class)
                .get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .exchange();
    }

    private static Document parse(WebTestClient.ResponseSpec answer, String path) {
        String html = answer.expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Jsoup.parse(Objects.requireNonNull(html), "http://localhost" + path);
    }
}
