package news.everyday.stats.ranking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.List;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.ranking.override.Overrides;
import news.everyday.stats.redis.CountersUnavailableException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Boards for readers: while Redis is away each as this pod read it last, without what was withdrawn or suppressed since. A
 * board changes slowly; an old one that says so is better than none.
 */
@Component
public class LastKnownBoards {

    /** Ten boards of all channels and stations; some hundred bytes a place. */
    private static final int MOST_BOARDS = 1_000;

    private final BoardRanking ranking;

    private final ArticleCatalogue articles;

    private final Overrides overrides;

    private final Clock clock;

    private final Cache<Asked, KnownBoard> known =
            Caffeine.newBuilder().maximumSize(MOST_BOARDS).build();

    LastKnownBoards(BoardRanking ranking, ArticleCatalogue articles, Overrides overrides, Clock clock) {
        this.ranking = ranking;
        this.articles = articles;
        this.overrides = overrides;
        this.clock = clock;
    }

    /** As {@link BoardRanking#top}; fails only where this pod never read the board. */
    public Mono<KnownBoard> top(Board board, BoardScope scope, int limit) {
        Asked asked = new Asked(board, scope, limit);
        return this.ranking
                .top(board, scope, limit)
                .map(hottest -> new KnownBoard(hottest, this.clock.instant()))
                .doOnNext(read -> this.known.put(asked, read))
                .onErrorResume(CountersUnavailableException.class, away -> last(asked, away));
    }

    private Mono<KnownBoard> last(Asked asked, CountersUnavailableException away) {
        KnownBoard last = this.known.getIfPresent(asked);
        return (last != null) ? Mono.just(stillShown(asked.board(), last)) : Mono.error(away);
    }

    private KnownBoard stillShown(Board board, KnownBoard last) {
        List<Long> suppressed = this.overrides.suppressed(board.id());
        List<HotArticle> shown = last.hottest().stream()
                .filter(hot -> this.articles.isPublished(hot.article().id()))
                .filter(hot -> !suppressed.contains(hot.article().id()))
                .toList();
        return new KnownBoard(shown, last.asOf());
    }

    private record Asked(Board board, BoardScope scope, int limit) {}
}
