package news.everyday.stats.ranking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.everyday.stats.article.Article;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.redis.Script;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.Shards;
import news.everyday.stats.redis.StatsRedis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads boards. */
@Component
public class BoardRanking {

    private static final Script SCRIPT = Script.named("board");

    /** Read beyond the limit, as some may not be shown. */
    private static final int SPARE = 20;

    /** Where to stop looking for articles that may be shown. */
    private static final int DEEPEST = 2_000;

    private static final Comparator<HotArticle> HOTTEST_FIRST = Comparator.comparingDouble(HotArticle::score)
            .thenComparingLong(hot -> hot.article().id())
            .reversed();

    private final StatsRedis redis;

    private final Shards shards;

    private final ArticleCatalogue articles;

    private final Clock clock;

    BoardRanking(StatsRedis redis, Shards shards, ArticleCatalogue articles, Clock clock) {
        this.redis = redis;
        this.shards = shards;
        this.articles = articles;
        this.clock = clock;
    }

    /**
     * The hottest articles, best first. Fails with {@link news.everyday.stats.redis.CountersUnavailableException} when
     * Redis can't say.
     */
    public Mono<List<HotArticle>> top(Board board, BoardScope scope, int limit) {
        Instant now = this.clock.instant();
        BoardCell cell = board.current(now);
        return Flux.fromIterable(this.shards.all())
                .flatMap(shard -> topOf(shard, cell, scope, limit))
                .map(entry -> new HotArticle(entry.article(), entry.views(), cell.scoreAt(now, entry.stored())))
                .sort(HOTTEST_FIRST)
                .take(limit)
                .collectList();
    }

    private Flux<Entry> topOf(Shard shard, BoardCell cell, BoardScope scope, int limit) {
        String key = shard.keys().board(cell.name(), scope.name());
        int size = limit + SPARE;
        return read(shard, key, 0, size)
                .expand(page -> page.isLast() ? Mono.empty() : read(shard, key, page.next(), size))
                .flatMapIterable(Page::entries)
                .filter(entry -> entry.article().published() && scope.contains(entry.article()))
                .take(limit);
    }

    private Mono<Page> read(Shard shard, String key, int from, int size) {
        List<String> keys = List.of(shard.keys().epoch(), key, shard.keys().totals());
        List<String> range = List.of(Integer.toString(from), Integer.toString(from + size - 1));
        return this.redis
                .list(SCRIPT, keys, range)
                .map(answer -> toPage(answer, from, size))
                .delayUntil(page -> removeWithdrawn(key, page));
    }

    private Page toPage(List<Object> answer, int from, int size) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < answer.size(); i += 3) {
            double stored = Double.parseDouble((String) answer.get(i + 1));
            Article article = (stored < 0) ? null : this.articles.find(Long.parseLong((String) answer.get(i)));
            if (article != null) {
                entries.add(new Entry(article, Long.parseLong((String) answer.get(i + 2)), stored));
            }
        }
        return new Page(entries, from, size, answer.size() / 3);
    }

    /** They aren't shown either way; this keeps them from being read again and again. */
    private Mono<Void> removeWithdrawn(String key, Page page) {
        String[] withdrawn = page.withdrawn();
        if (withdrawn.length == 0) {
            return Mono.empty();
        }
        return this.redis.run(redis -> redis.zrem(key, withdrawn)).then();
    }

    private record Entry(Article article, long views, double stored) {}

    private record Page(List<Entry> entries, int from, int size, int read) {

        boolean isLast() {
            return this.read < this.size || next() >= DEEPEST;
        }

        int next() {
            return this.from + this.read - withdrawn().length;
        }

        String[] withdrawn() {
            return this.entries.stream()
                    .map(Entry::article)
                    .filter(article -> !article.published())
                    .map(article -> Long.toString(article.id()))
                    .toArray(String[]::new);
        }
    }
}
