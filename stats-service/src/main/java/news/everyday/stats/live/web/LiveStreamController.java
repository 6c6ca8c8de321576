package news.everyday.stats.live.web;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import news.everyday.stats.live.LiveBoards;
import news.everyday.stats.live.LiveStreams;
import news.everyday.stats.live.LiveTotals;
import news.everyday.stats.live.TooManyStreamsException;
import news.everyday.stats.ranking.Board;
import news.everyday.stats.ranking.BoardScope;
import news.everyday.stats.ranking.web.BoardPaths;
import news.everyday.stats.ranking.web.RankingResponse;
import news.everyday.stats.view.web.ArticleIds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** Streams of totals and boards (server-sent events), for pages and the newsroom. */
@RestController
class LiveStreamController {

    private static final int MOST_IDS = 50;

    private final LiveTotals totals;

    private final LiveBoards boards;

    private final LiveStreams streams;

    private final Clock clock;

    LiveStreamController(LiveTotals totals, LiveBoards boards, LiveStreams streams, Clock clock) {
        this.totals = totals;
        this.boards = boards;
        this.streams = streams;
        this.clock = clock;
    }

    @GetMapping("/api/v1/views/stream")
    ResponseEntity<Flux<ServerSentEvent<TotalsEvent>>> streamTotals(@RequestParam String articleIds) {
        Set<Long> ids = new TreeSet<>(ArticleIds.parse(articleIds, MOST_IDS));
        if (!this.totals.hasRoomFor(ids)) {
            throw new TooManyStreamsException();
        }
        return answer(this.totals
                .follow(ids)
                .map(changed -> event("totals", TotalsEvent.from(changed, this.clock.instant()))));
    }

    @GetMapping("/api/v1/rankings/{board}/stream")
    ResponseEntity<Flux<ServerSentEvent<RankingResponse>>> streamBoard(
            @PathVariable String board,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String station) {
        Board known = BoardPaths.boardOf(board);
        BoardScope scope = BoardPaths.scopeOf(channel, station);
        return answer(this.boards
                .follow(known, scope)
                .map(hottest -> event("ranking", RankingResponse.from(hottest, this.clock.instant()))));
    }

    private <T> ResponseEntity<Flux<ServerSentEvent<T>>> answer(Flux<ServerSentEvent<T>> events) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(this.streams.stream(events));
    }

    private static <T> ServerSentEvent<T> event(String name, T data) {
        return ServerSentEvent.builder(data).event(name).build();
    }
}
