package news.everyday.stats.ranking;

import java.time.Clock;
import java.util.List;
import news.everyday.stats.ranking.override.Overrides;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.Shards;
import news.everyday.stats.redis.StatsRedis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What boards show: the order of Redis, and what editors decided. */
@Component
public class BoardRanking {

    /** Where to stop looking for articles that may be shown. */
    static final int DEEPEST = 2_000;

    private final StatsRedis redis;

    private final Shards shards;

    private final BoardReading reading;

    private final Overrides overrides;

    private final Clock clock;

    BoardRanking(StatsRedis redis, Shards shards, BoardReading reading, Overrides overrides, Clock clock) {
        this.redis = redis;
        this.shards = shards;
        this.reading = reading;
        this.overrides = overrides;
        this.clock = clock;
    }

    /**
     * The hottest articles, best first, after those that editors pinned and without those they suppressed. Fails with
     * {@link news.everyday.stats.redis.CountersUnavailableException} when Redis can't say.
     */
    public Mono<List<HotArticle>> top(Board board, BoardScope scope, int limit) {
        BoardSelection selection = BoardSelection.of(
                board,
                scope,
                this.overrides.pinned(board.id()),
                this.overrides.suppressed(board.id()),
                this.clock.instant());
        return Flux.fromIterable(this.shards.all())
                .flatMap(shard -> entriesOf(shard, selection, limit))
                .collectList()
                .map(entries -> selection.best(entries, limit));
    }

    /** One page as a rule: what a board shows is nearly always what it has. Each place costs Redis half a microsecond. */
    private Flux<BoardPage.Entry> entriesOf(Shard shard, BoardSelection selection, int limit) {
        int size = limit + selection.suppressed().size();
        return read(shard, selection, 0, size)
                .expand(page -> page.isLast(DEEPEST) ? Mono.empty() : read(shard, selection, page.next(), size))
                .flatMapIterable(BoardPage::entries)
                .filter(selection::admits)
                .distinct(entry -> entry.article().id())
                .take(limit + (long) selection.pinned().size());
    }

    /** Pinned articles are asked for once, with the first page. */
    private Mono<BoardPage> read(Shard shard, BoardSelection selection, int from, int size) {
        List<String> boards = selection.cells().stream()
                .map(cell -> shard.keys().board(cell.name(), selection.scope().name()))
                .toList();
        List<String> pinned = (from == 0) ? pinnedIn(shard, selection) : List.of();
        return this.reading
                .read(shard, boards, pinned, from, size)
                .delayUntil(page -> removeWithdrawn(boards.get(0), page));
    }

    private List<String> pinnedIn(Shard shard, BoardSelection selection) {
        return selection.pinned().stream()
                .filter(id -> this.shards.of(id).equals(shard))
                .map(String::valueOf)
                .toList();
    }

    /** They aren't shown either way; this keeps them from being read again and again. */
    private Mono<Void> removeWithdrawn(String key, BoardPage page) {
        String[] withdrawn = page.withdrawn();
        if (withdrawn.length == 0) {
            return Mono.empty();
        }
        return this.redis.run(redis -> redis.zrem(key, withdrawn)).then();
    }
}
