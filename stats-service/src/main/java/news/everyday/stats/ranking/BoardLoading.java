package news.everyday.stats.ranking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.everyday.stats.article.Article;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.counter.CounterLoading;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.Shards;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Loads the boards of a shard from PostgreSQL, within a {@link CounterLoading}. */
@Component
public class BoardLoading {

    private static final int ENTRIES_PER_CALL = 500;

    private final BoardTable table;

    private final CounterLoading counters;

    private final ArticleCatalogue articles;

    private final Shards shards;

    private final Clock clock;

    BoardLoading(BoardTable table, CounterLoading counters, ArticleCatalogue articles, Shards shards, Clock clock) {
        this.table = table;
        this.counters = counters;
        this.articles = articles;
        this.shards = shards;
        this.clock = clock;
    }

    public Mono<Void> load(Shard shard, String epoch) {
        Instant now = this.clock.instant();
        return Flux.fromIterable(Board.allCells(now))
                .concatMap(cell -> load(shard, epoch, cell, now))
                .then();
    }

    private Mono<Void> load(Shard shard, String epoch, BoardCell cell, Instant now) {
        return this.table
                .listScores(cell, now)
                .filter(score -> this.shards.of(score.getKey()).equals(shard))
                .collect(HashMap<String, List<List<String>>>::new, this::addToScopes)
                .flatMapIterable(Map::entrySet)
                .concatMap(
                        scope -> load(shard, epoch, shard.keys().board(cell.name(), scope.getKey()), scope.getValue()))
                .then();
    }

    private Mono<Void> load(Shard shard, String epoch, String key, List<List<String>> entries) {
        return Flux.fromIterable(entries)
                .buffer(ENTRIES_PER_CALL)
                .concatMap(chunk -> this.counters.load(shard, epoch, key, "ZADD", chunk))
                .then();
    }

    private void addToScopes(Map<String, List<List<String>>> scopes, Map.Entry<Long, Double> score) {
        Article article = this.articles.find(score.getKey());
        if (article == null || !article.published()) {
            return;
        }
        List<String> entry = List.of(score.getValue().toString(), score.getKey().toString());
        BoardScope.namesOf(article)
                .forEach(scope ->
                        scopes.computeIfAbsent(scope, name -> new ArrayList<>()).add(entry));
    }
}
