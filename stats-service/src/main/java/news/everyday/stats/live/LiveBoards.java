package news.everyday.stats.live;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import news.everyday.stats.ranking.Board;
import news.everyday.stats.ranking.BoardRanking;
import news.everyday.stats.ranking.BoardScope;
import news.everyday.stats.ranking.HotArticle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Boards as they change, each looked up once for all who follow it, while there is anybody. */
@Component
public class LiveBoards {

    /** How many places are followed; who wants more reads the board. */
    public static final int PLACES = 20;

    private static final int MOST_BOARDS = 500;

    private final BoardRanking ranking;

    private final LiveProperties properties;

    private final LoadingCache<Followed, Flux<List<HotArticle>>> boards =
            Caffeine.newBuilder().maximumSize(MOST_BOARDS).build(this::newBoard);

    LiveBoards(BoardRanking ranking, LiveProperties properties) {
        this.ranking = ranking;
        this.properties = properties;
    }

    /** The board of now, then again whenever its order, its articles or their views changed. Silent while Redis can't say. */
    public Flux<List<HotArticle>> follow(Board board, BoardScope scope) {
        return read(new Followed(board, scope))
                .concatWith(Flux.defer(() -> this.boards.get(new Followed(board, scope))))
                .onBackpressureLatest()
                .distinctUntilChanged(LiveBoards::contentOf);
    }

    private Flux<List<HotArticle>> newBoard(Followed followed) {
        return Flux.interval(this.properties.interval())
                .onBackpressureDrop()
                .concatMap(tick -> read(followed), 1)
                .publish()
                .refCount(1);
    }

    private Mono<List<HotArticle>> read(Followed followed) {
        return this.ranking.top(followed.board(), followed.scope(), PLACES).onErrorResume(failure -> Mono.empty());
    }

    /** Scores decay all the time; that alone is no news. */
    private static List<Place> contentOf(List<HotArticle> hottest) {
        return hottest.stream()
                .map(hot -> new Place(hot.article().id(), hot.article().position(), hot.views(), hot.pinned()))
                .toList();
    }

    private record Followed(Board board, BoardScope scope) {}

    private record Place(long articleId, long state, long views, boolean pinned) {}
}
