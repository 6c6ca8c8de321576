package news.everyday.comment.comment.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import news.everyday.comment.comment.CommentCounts;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Numbers of comments, for cards and lists of articles, and their repair. */
@RestController
class CommentCountApiController {

    private final CommentCounts counts;

    private final Clock clock;

    CommentCountApiController(CommentCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @GetMapping("/api/v1/comment-counts")
    Mono<ResponseEntity<CommentCountsResponse>> list(@RequestParam @Size(max = 200) List<@NotNull Long> articleIds) {
        return this.counts
                .listCounts(articleIds)
                .collectList()
                .map(counts -> CommentCountsResponse.of(counts, this.clock.instant()))
                .map(list -> ResponseEntity.ok()
                        .cacheControl(CommentApiController.SHORTLY)
                        .body(list));
    }

    /** Counts again where the kept count is wrong, which it never should be; answers what was corrected. */
    @PostMapping("/internal/v1/comment-counts:reconcile")
    Mono<ResponseEntity<CommentCountsResponse>> reconcile() {
        return this.counts
                .reconcile()
                .collectList()
                .map(corrected -> CommentCountsResponse.of(corrected, this.clock.instant()))
                .map(list ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(list));
    }
}
