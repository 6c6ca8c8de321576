package news.everyday.stats.ranking.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.everyday.defaults.problem.Problems;
import news.everyday.stats.ranking.override.BoardOverride;
import news.everyday.stats.ranking.override.Editor;
import news.everyday.stats.ranking.override.OverrideService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The newsroom's hand on the boards (榜单干预). Editors see it, chief editors decide. */
@RestController
@RequestMapping("/api/v1/rankings/{board}")
class OverrideApiController {

    /** A proxy that compresses may have made the tag weak. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

    private static final String NO_REASON = "未说明";

    private final OverrideService overrides;

    private final Clock clock;

    OverrideApiController(OverrideService overrides, Clock clock) {
        this.overrides = overrides;
        this.clock = clock;
    }

    @GetMapping("/overrides")
    Mono<ResponseEntity<OverrideListResponse>> list(@PathVariable String board) {
        return this.overrides
                .list(BoardPaths.boardOf(board).id())
                .map(OverrideResponse::from)
                .collectList()
                .map(items -> privately().body(new OverrideListResponse(items)));
    }

    @GetMapping("/overrides/{articleId}")
    Mono<ResponseEntity<OverrideResponse>> get(@PathVariable String board, @PathVariable @Min(1) long articleId) {
        return this.overrides.get(BoardPaths.boardOf(board).id(), articleId).map(OverrideApiController::answer);
    }

    @PutMapping("/overrides/{articleId}")
    Mono<ResponseEntity<OverrideResponse>> decide(
            @PathVariable String board,
            @PathVariable @Min(1) long articleId,
            @Valid @RequestBody OverrideRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Jwt token) {
        String name = BoardPaths.boardOf(board).id();
        return this.overrides
                .decide(request.toDecision(name, articleId, this.clock.instant()), Editor.of(token), versionOf(ifMatch))
                .map(OverrideApiController::answer);
    }

    @DeleteMapping("/overrides/{articleId}")
    Mono<ResponseEntity<Void>> lift(
            @PathVariable String board,
            @PathVariable @Min(1) long articleId,
            @RequestParam(required = false) @Nullable @Size(max = 500) String reason,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Jwt token) {
        String why = (reason == null || reason.isBlank()) ? NO_REASON : reason.strip();
        return this.overrides
                .lift(BoardPaths.boardOf(board).id(), articleId, why, Editor.of(token), versionOf(ifMatch))
                .thenReturn(ResponseEntity.noContent()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    @GetMapping("/override-trail")
    Mono<ResponseEntity<OverrideTrailResponse>> trail(
            @PathVariable String board,
            @RequestParam(defaultValue = "9223372036854775807") @Min(1) long cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return this.overrides
                .listActs(BoardPaths.boardOf(board).id(), cursor, limit)
                .collectList()
                .map(acts -> privately().body(OverrideTrailResponse.from(acts, limit)));
    }

    private static ResponseEntity<OverrideResponse> answer(BoardOverride override) {
        return privately().eTag("\"" + override.version() + "\"").body(OverrideResponse.from(override));
    }

    private static ResponseEntity.BodyBuilder privately() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore());
    }

    private static @Nullable Long versionOf(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.trim());
        if (!tag.matches()) {
            throw Problems.problem(
                    HttpStatus.PRECONDITION_FAILED,
                    "version-mismatch",
                    "If-Match must be one entity tag as we sent it, e.g. \"3\".");
        }
        return Long.valueOf(tag.group(1));
    }

    record OverrideListResponse(List<OverrideResponse> items) {}
}
