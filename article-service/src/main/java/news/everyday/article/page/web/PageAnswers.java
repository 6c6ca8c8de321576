package news.everyday.article.page.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import news.everyday.article.answer.PreparedAnswer;
import news.everyday.defaults.problem.Problems;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** Pages as HTTP answers. */
final class PageAnswers {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** Fresh for two seconds, then still good for half a minute while it's renewed, and for a day if it can't be. */
    private static final CacheControl SHORTLY = CacheControl.maxAge(Duration.ofSeconds(2))
            .cachePublic()
            .staleWhileRevalidate(Duration.ofSeconds(30))
            .staleIfError(Duration.ofDays(1));

    /** Nothing on a page runs or styles but our own files; pictures may come from elsewhere. */
    private static final String POLICY = "default-src 'self'; img-src 'self' http: https: data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private PageAnswers() {}

    static ResponseEntity<byte[]> html(PreparedAnswer page) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(SHORTLY)
                .eTag(page.etag())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .body(page.body());
    }

    static ResponseEntity<byte[]> document(MediaType type, PreparedAnswer page) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(SHORTLY)
                .eTag(page.etag())
                .header("X-Content-Type-Options", "nosniff")
                .body(page.body());
    }

    /** For the end of a chain that is empty when there is no such thing. */
    static <T> Mono<T> notFound(String slug, String detail) {
        return Mono.error(() -> Problems.problem(HttpStatus.NOT_FOUND, slug, detail));
    }
}
