package news.everyday.stats.ranking.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import news.everyday.stats.ranking.LastKnownBoards;
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

    private final LastKnownBoards boards;

    RankingApiController(LastKnownBoards boards) {
        this.boards = boards;
    }

    @GetMapping("/api/v1/rankings/{board}")
    Mono<ResponseEntity<RankingResponse>> getRanking(
            @PathVariable String board,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String station,
            @RequestParam(defaultValue = "10") @Min(1) @Max(100) int limit) {
        return this.boards
                .top(BoardPaths.boardOf(board), BoardPaths.scopeOf(channel, station), limit)
                .map(known -> ResponseEntity.ok()
                        .cacheControl(FRESH)
                        .body(RankingResponse.from(known.hottest(), known.asOf())));
    }
}
