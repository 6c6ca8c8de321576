package news.everyday.stats.ranking.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import news.everyday.stats.ranking.BoardRanking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The hot rankings, of the site, a channel or a station. */
@RestController
class RankingApiController {

    private static final CacheControl FRESH = CacheControl.maxAge(Duration.ofSeconds(2));

    private final BoardRanking boards;

    private final Clock clock;

    RankingApiController(BoardRanking boards, Clock clock) {
        this.boards = boards;
        this.clock = clock;
    }

    @GetMapping("/api/v1/rankings/{board}")
    Mono<ResponseEntity<RankingResponse>> getRanking(
            @PathVariable String board,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String station,
            @RequestParam(defaultValue = "10") @Min(1) @Max(100) int limit) {
        return this.boards
                .top(BoardPaths.boardOf(board), BoardPaths.scopeOf(channel, station), limit)
                .map(hottest -> ResponseEntity.ok()
                        .cacheControl(FRESH)
                        .body(RankingResponse.from(hottest, this.clock.instant())));
    }
}
