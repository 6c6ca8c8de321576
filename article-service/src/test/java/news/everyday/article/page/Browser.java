package news.everyday.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Opens pages as a reader's browser does. */
@TestComponent
class Browser {

    private final ApplicationContext context;

    Browser(ApplicationContext context) {
        this.context = context;
    }

    /** The page, which must be there. */
    Document open(String path) {
        return parse(fetch(path), HttpStatus.OK);
    }

    /** The page that says that there is none. */
    Document openMissing(String path) {
        return parse(fetch(path), HttpStatus.NOT_FOUND);
    }

    /** Whatever is answered, read to its end. */
    EntityExchangeResult<byte[]> fetch(String path) {
        return this.context
                .getBean(WebTestClient.class)
                .get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectBody()
                .returnResult();
    }

    /** As a browser that has the page already. */
    EntityExchangeResult<byte[]> fetchUnlessMatching(String path, String etag) {
        return this.context
                .getBean(WebTestClient.class)
                .get()
                .uri(path)
                .ifNoneMatch(etag)
                .exchange()
                .expectBody()
                .returnResult();
    }

    String text(String path) {
        return new String(Objects.requireNonNull(fetch(path).getResponseBody()), StandardCharsets.UTF_8);
    }

    private static Document parse(EntityExchangeResult<byte[]> answer, HttpStatus expected) {
        assertThat(answer.getStatus()).as(answer.getUrl().toString()).isEqualTo(expected);
        assertThat(answer.getResponseHeaders().getContentType()).hasToString("text/html;charset=UTF-8");
        String html = new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8);
        return Jsoup.parse(html, answer.getUrl().toString());
    }
}
