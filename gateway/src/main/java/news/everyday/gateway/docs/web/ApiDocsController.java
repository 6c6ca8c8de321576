package news.everyday.gateway.docs.web;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the OpenAPI documents; each is its service's own. */
@RestController
final class ApiDocsController {

    private static final DocumentList DOCUMENTS = new DocumentList(List.of(
            new Document("article", "/api/docs/article"),
            new Document("comment", "/api/docs/comment"),
            new Document("member", "/api/docs/member"),
            new Document("stats", "/api/docs/stats")));

    @GetMapping("/api/docs")
    ResponseEntity<DocumentList> list() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(DOCUMENTS);
    }

    record DocumentList(List<Document> items) {}

    record Document(String service, String url) {}
}
