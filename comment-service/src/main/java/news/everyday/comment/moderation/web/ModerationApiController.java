package news.everyday.comment.moderation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import news.everyday.comment.comment.Author;
import news.everyday.comment.comment.Comment;
import news.everyday.comment.comment.CommentOrder;
import news.everyday.comment.comment.CommentStatus;
import news.everyday.comment.comment.Cursor;
import news.everyday.comment.moderation.ModerationService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The moderators' desk (审核台). */
@RestController
@RequestMapping("/api/v1/comments")
class ModerationApiController {

    private final ModerationService moderation;

    ModerationApiController(ModerationService moderation) {
        this.moderation = moderation;
    }

    @GetMapping
    Mono<ResponseEntity<ModeratedListResponse>> list(
            @RequestParam(defaultValue = "PENDING") @Pattern(regexp = "PENDING|WITHHELD|APPROVED|REJECTED")
                    String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        return this.moderation
                .list(CommentStatus.valueOf(status), Cursor.parse(cursor, CommentOrder.OLDEST), limit)
                .map(ModeratedListResponse::from)
                .map(ModerationApiController::privately);
    }

    @PostMapping("/{id}/approve")
    Mono<ResponseEntity<ModeratedCommentResponse>> approve(@PathVariable long id, @AuthenticationPrincipal Jwt token) {
        return answer(this.moderation.approve(id, Author.of(token)));
    }

    @PostMapping("/{id}/reject")
    Mono<ResponseEntity<ModeratedCommentResponse>> reject(
            @PathVariable long id,
            @Valid @RequestBody(required = false) @Nullable RejectionRequest request,
            @AuthenticationPrincipal Jwt token) {
        String reason = (request != null) ? request.text() : null;
        return answer(this.moderation.reject(id, Author.of(token), reason));
    }

    @PostMapping("/approve")
    Mono<ResponseEntity<ApprovalResponse>> approveAll(
            @Valid @RequestBody ApprovalRequest request, @AuthenticationPrincipal Jwt token) {
        return this.moderation
                .approveAll(request.ids(), Author.of(token))
                .map(ApprovalResponse::new)
                .map(ModerationApiController::privately);
    }

    private static Mono<ResponseEntity<ModeratedCommentResponse>> answer(Mono<Comment> comment) {
        return comment.map(ModeratedCommentResponse::from).map(ModerationApiController::privately);
    }

    private static <T> ResponseEntity<T> privately(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
