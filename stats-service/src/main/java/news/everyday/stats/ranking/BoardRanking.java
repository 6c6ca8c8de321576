package news.everyday.stats.ranking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.ranking.override.Overrides;
import news.everyday.stats.redis.Script;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.Shards;
import news.everyday.stats.redis.StatsRedis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads boards: one command per shard and read. */
@Component
public class BoardRanking {

    private static final Script SCRIPT = Script.named("board");

    /** Read beyond the limit, as some may not be shown. */
    private static final int SPARE = 20;

    /** Where to stop looking for articles that may be shown. */
    private static final int DEEPEST = 2_000;

    private final StatsRedis redis;

    private final Shards shards;

    private final ArticleCatalogue articles;

    private final Overrides overrides;

    private final Clock clock;

    BoardRanking(StatsRedis redis, Shards shards, ArticleCatalogue articles, Overrides overrides, Clock clock) {
        this.redis = redis;
        this.shards = shards;
        this.articles = articles;
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

    private Flux<BoardPage.Entry> entriesOf(Shard shard, BoardSelection selection, int limit) {
        int size = limit + SPARE;
        return read(shard, selection, 0, size)
                .expand(page -> page.isLast(DEEPEST) ? Mono.empty() : read(shard, selection, page.next(), size))
                .flatMapIterable(BoardPage::entries)
                .filter(selection::admits)
                .distinct(entry -> entry.article().id())
                .take(limit + (long) selection.pinned().size());
    }

    private Mono<BoardPage> read(Shard shard, BoardSelection selection, int from, int size) {
        List<String> keys =
                new ArrayList<>(List.of(shard.keys().epoch(), shard.keys().totals()));
        selection
                .cells()
                .forEach(cell -> keys.add(
                        shard.keys().board(cell.name(), selection.scope().name())));
        return this.redis
                .list(SCRIPT, keys, range(shard, selection, from, size))
                .map(answer -> BoardPage.from(answer, this.articles::find, from, size))
                .delayUntil(page -> removeWithdrawn(keys.get(2), page));
    }

    /** Pinned articles are asked for once, with the first page. */
    private List<String> range(Shard shard, BoardSelection selection, int from, int size) {
        Stream<String> pinned = selection.pinned().stream()
                .filter(id -> from == 0 && this.shards.of(id).equals(shard))
                .map(String::valueOf);
        return Stream.concat(Stream.of(Integer.toString(from), Integer.toString(from + size - 1)), pinned)
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
