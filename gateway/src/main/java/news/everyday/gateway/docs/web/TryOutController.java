package news.everyday.gateway.docs.web;

import java.time.Duration;
import news.everyday.defaults.problem.Problems;
import news.everyday.gateway.docs.TryOutFiles;
import news.everyday.gateway.docs.TryOutFiles.TryOutFile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A page on which the API can be tried out, for who opens {@code /api/docs} in a browser. */
@RestController
final class TryOutController {

    private static final CacheControl FRESH =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final TryOutFiles files;

    TryOutController(TryOutFiles files) {
        this.files = files;
    }

    /** The same address is the list of documents for programs. */
    @GetMapping(path = "/api/docs", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page() {
        return answer(this.files.page());
    }

    @GetMapping("/api/docs/ui/{name}")
    ResponseEntity<byte[]> file(@PathVariable String name) {
        return this.files
                .find(name)
                .map(TryOutController::answer)
                .orElseThrow(() -> Problems.problem(HttpStatus.NOT_FOUND, "not-found", "No such file."));
    }

    private static ResponseEntity<byte[]> answer(TryOutFile file) {
        return ResponseEntity.ok()
                .contentType(file.type())
                .cacheControl(FRESH)
                .eTag(file.etag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(file.content());
    }
}
