package news.everyday.stats.ranking;

import io.lettuce.core.ScoredValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.everyday.stats.article.Article;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.comment.CommentCountTable;
import news.everyday.stats.comment.RecentComments;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.Shards;
import news.everyday.stats.redis.StatsRedis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes the board of the most commented: the numbers themselves, of what changed since the mark that is kept beside it. With
 * a new day, or after Redis was lost, there is no mark, and the board is written whole.
 */
@Component
public class CommentRanking {

    private static final int ARTICLES_PER_CALL = 500;

    private final CommentCountTable comments;

    private final ArticleCatalogue articles;

    private final StatsRedis redis;

    private final Shards shards;

    private final Clock clock;

    CommentRanking(
            CommentCountTable comments, ArticleCatalogue articles, StatsRedis redis, Shards shards, Clock clock) {
        this.comments = comments;
        this.articles = articles;
        this.redis = redis;
        this.shards = shards;
        this.clock = clock;
    }

    public Mono<Void> rank(Shard shard) {
        LocalDate today = NewsDay.of(this.clock.instant());
        return positionOf(shard, today)
                .flatMapMany(start -> from(shard, today, start))
                .then();
    }

    private Flux<Long> from(Shard shard, LocalDate today, long start) {
        boolean whole = start == 0;
        return next(shard, today, start, whole).expand(position -> next(shard, today, position, whole));
    }

    /** Up to where this day's board is written; 0 for a new day. */
    private Mono<Long> positionOf(Shard shard, LocalDate today) {
        String day = today + "/";
        return this.redis
                .run(redis -> redis.get(shard.keys().commentMark()))
                .filter(mark -> mark.startsWith(day))
                .map(mark -> Long.valueOf(mark.substring(day.length())))
                .defaultIfEmpty(0L);
    }

    /** Writes the next stretch and says up to where; empty when there is none. */
    private Mono<Long> next(Shard shard, LocalDate today, long position, boolean whole) {
        Flux<RecentComments> comments = whole
                ? this.comments.listRecent(position, today, Board.COMMENTED_DAYS, ARTICLES_PER_CALL)
                : this.comments.listChanged(position, today, Board.COMMENTED_DAYS, ARTICLES_PER_CALL);
        return comments.collectList()
                .filter(changed -> !changed.isEmpty())
                .delayUntil(changed -> write(shard, changed))
                .map(changed -> changed.get(changed.size() - 1).position())
                .delayUntil(
                        last -> this.redis.run(redis -> redis.set(shard.keys().commentMark(), today + "/" + last)));
    }

    private Mono<Void> write(Shard shard, List<RecentComments> changed) {
        BoardCell cell = Board.COMMENTED.current(this.clock.instant());
        Map<String, List<ScoredValue<String>>> byScope = new HashMap<>();
        changed.forEach(comments -> add(byScope, shard, comments));
        return Flux.fromIterable(byScope.entrySet())
                .concatMap(scope -> write(shard.keys().board(cell.name(), scope.getKey()), scope.getValue(), cell))
                .then();
    }

    private void add(Map<String, List<ScoredValue<String>>> byScope, Shard shard, RecentComments comments) {
        Article article = this.articles.find(comments.articleId());
        if (article == null || !this.shards.of(article.id()).equals(shard)) {
            return;
        }
        ScoredValue<String> entry = ScoredValue.just(comments.comments(), Long.toString(article.id()));
        BoardScope.namesOf(article)
                .forEach(scope -> byScope.computeIfAbsent(scope, name -> new ArrayList<>())
                        .add(entry));
    }

    /** Articles without comments leave, also when they had some before. */
    private Mono<Boolean> write(String key, List<ScoredValue<String>> entries, BoardCell cell) {
        @SuppressWarnings("unchecked")
        ScoredValue<String>[] values = entries.toArray(ScoredValue[]::new);
        return this.redis
                .run(redis -> redis.zadd(key, values))
                .then(this.redis.run(redis -> redis.zremrangebyscore(key, io.lettuce.core.Range.create(0.0, 0.5))))
                .then(this.redis.run(redis -> redis.expire(key, cell.keep())));
    }

    /** Lets the board be written whole again: articles that were heard of later than their comments are on it then. */
    public Mono<Void> tidy(Shard shard) {
        LocalDate oldest = NewsDay.of(this.clock.instant()).minusDays(2 * Board.COMMENTED_DAYS);
        return this.redis.run(redis -> redis.del(shard.keys().commentMark())).then(this.comments.forgetBefore(oldest));
    }
}
