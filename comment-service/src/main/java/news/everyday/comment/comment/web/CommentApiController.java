package news.everyday.comment.comment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Duration;
import news.everyday.comment.comment.Author;
import news.everyday.comment.comment.CommentOrder;
import news.everyday.comment.comment.CommentService;
import news.everyday.comment.comment.CommentThreads;
import news.everyday.comment.comment.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Comments for readers and their authors. */
@RestController
class CommentApiController {

    /** As short as a reader's patience: the gateway answers a crowd from one query every two seconds. */
    static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofSeconds(2)).cachePublic();

    private final CommentService comments;

    private final CommentThreads threads;

    private final Clock clock;

    CommentApiController(CommentService comments, CommentThreads threads, Clock clock) {
        this.comments = comments;
        this.threads = threads;
        this.clock = clock;
    }

    @PostMapping("/api/v1/articles/{articleId}/comments")
    Mono<ResponseEntity<CommentResponse>> post(
            @PathVariable long articleId,
            @Valid @RequestBody CommentRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Pattern(regexp = "[!-~]{1,100}") @Nullable
                    String idempotencyKey,
            @AuthenticationPrincipal Jwt token) {
        return Mono.fromSupplier(() -> request.toDraft(articleId, Author.of(token), idempotencyKey))
                .flatMap(this.comments::post)
                .map(CommentResponse::from)
                .map(comment -> ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(comment));
    }

    @GetMapping("/api/v1/articles/{articleId}/comments")
    Mono<ResponseEntity<CommentListResponse>> list(
            @PathVariable long articleId,
            @RequestParam(defaultValue = "newest") @Pattern(regexp = "newest|oldest") String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        CommentOrder order = sort.equals("oldest") ? CommentOrder.OLDEST : CommentOrder.NEWEST;
        return this.threads
                .list(articleId, order, Cursor.parse(cursor, order), limit)
                .map(thread -> CommentListResponse.of(thread.page(), thread.total(), this.clock.instant()))
                .map(list -> ResponseEntity.ok().cacheControl(SHORTLY).body(list));
    }

    @GetMapping("/api/v1/comments/{id}/replies")
    Mono<ResponseEntity<CommentListResponse>> listReplies(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return this.threads
                .listReplies(id, Cursor.parse(cursor, CommentOrder.OLDEST), limit)
                .map(page -> CommentListResponse.of(page, null, this.clock.instant()))
                .map(list -> ResponseEntity.ok().cacheControl(SHORTLY).body(list));
    }

    @GetMapping("/api/v1/comments/mine")
    Mono<ResponseEntity<CommentListResponse>> listMine(
            @RequestParam long articleId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @AuthenticationPrincipal Jwt token) {
        return this.threads
                .listOwn(Author.of(token), articleId, Cursor.parse(cursor, CommentOrder.NEWEST), limit)
                .map(page -> CommentListResponse.ofOwn(page, this.clock.instant()))
                .map(list -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore().cachePrivate())
                        .body(list));
    }

    @DeleteMapping("/api/v1/comments/{id}")
    Mono<ResponseEntity<Void>> delete(@PathVariable long id, @AuthenticationPrincipal Jwt token) {
        ResponseEntity<Void> gone =
                ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
        return this.comments.delete(id, Author.of(token)).thenReturn(gone);
    }
}
