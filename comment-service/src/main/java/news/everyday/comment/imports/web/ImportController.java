package news.everyday.comment.imports.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import news.everyday.comment.imports.CommentImports;
import news.everyday.comment.imports.ImportedComment;
import news.everyday.defaults.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** For other services only: approved comments with their own times, up to {@value #MAX_BATCH} at once. */
@RestController
class ImportController {

    static final int MAX_BATCH = 1000;

    private final CommentImports imports;

    ImportController(CommentImports imports) {
        this.imports = imports;
    }

    /** All of the batch is stored, or nothing. */
    @PostMapping(
            path = "/internal/v1/comments:import",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
    Mono<ResponseEntity<ImportResponse>> take(
            @Valid @RequestBody Flux<ImportRequest> comments,
            @RequestHeader(name = "Idempotency-Key", required = false) @Pattern(regexp = "[!-~]{1,100}") @Nullable
                    String key) {
        return comments.take(MAX_BATCH + 1)
                .map(ImportRequest::toComment)
                .collectList()
                .flatMap(batch -> store(batch, key))
                .map(imported ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ImportResponse(imported)));
    }

    private Mono<Long> store(List<ImportedComment> batch, @Nullable String key) {
        if (batch.size() > MAX_BATCH) {
            return Mono.error(Problems.problem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "import-too-large",
                    "At most " + MAX_BATCH + " comments are taken at once."));
        }
        return (key != null) ? this.imports.storeOnce(key, batch) : this.imports.store(batch);
    }
}
