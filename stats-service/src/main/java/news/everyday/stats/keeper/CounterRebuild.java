package news.everyday.stats.keeper;

import java.util.UUID;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.counter.CounterLoading;
import news.everyday.stats.counter.VisitorSnapshot;
import news.everyday.stats.ranking.BoardLoading;
import news.everyday.stats.redis.Shard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Loads a shard from PostgreSQL when Redis doesn't have it: at the very first start, and after Redis was lost. From the
 * moment the epoch is missing to the moment the new one is set views go to the journals only, so none is counted on sand;
 * then the pods send what PostgreSQL didn't have.
 */
@Component
class CounterRebuild {

    private static final Logger log = LoggerFactory.getLogger(CounterRebuild.class);

    private final CounterLoading counters;

    private final VisitorSnapshot visitors;

    private final BoardLoading boards;

    private final ArticleCatalogue articles;

    CounterRebuild(CounterLoading counters, VisitorSnapshot visitors, BoardLoading boards, ArticleCatalogue articles) {
        this.counters = counters;
        this.visitors = visitors;
        this.boards = boards;
        this.articles = articles;
    }

    Mono<Boolean> isLoaded(Shard shard) {
        return this.counters.isMissing(shard).map(missing -> !missing && this.articles.isLoaded());
    }

    Mono<Void> rebuildIfMissing(Shard shard) {
        return this.counters
                .isMissing(shard)
                .filter(missing -> missing && this.articles.isLoaded())
                .flatMap(missing -> rebuild(shard));
    }

    private Mono<Void> rebuild(Shard shard) {
        String epoch = UUID.randomUUID().toString();
        return this.counters.begin(shard, epoch).filter(claimed -> claimed).flatMap(claimed -> load(shard, epoch));
    }

    private Mono<Void> load(Shard shard, String epoch) {
        long start = System.nanoTime();
        return this.counters
                .load(shard, epoch)
                .then(Mono.defer(() -> this.visitors.load(shard, epoch)))
                .then(Mono.defer(() -> this.boards.load(shard, epoch)))
                .then(Mono.defer(() -> this.counters.end(shard, epoch)))
                .doOnSuccess(done -> log.info(
                        "Shard {} loaded from PostgreSQL in {} ms",
                        shard.index(),
                        (System.nanoTime() - start) / 1_000_000));
    }
}
