package news.everyday.stats.ranking;

import io.lettuce.core.ScoredValue;
import io.lettuce.core.ZAddArgs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.StatsRedis;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Raises scores on the boards: reads those of many articles at once, writes the sums at once. An article has the same
 * score on the boards of the site, its channel and its station.
 *
 * <p>Scores only ever grow, and {@code GT} writes none that is lower: of two pods that raise at once, none undoes what the
 * other did.
 */
@Component
class BoardRaising {

    /** Keeps a command near a millisecond, also on a busy machine. */
    private static final int ARTICLES_PER_CALL = 400;

    private static final int AT_ONCE = 16;

    private static final ZAddArgs ONLY_UP = ZAddArgs.Builder.gt();

    private final StatsRedis redis;

    BoardRaising(StatsRedis redis) {
        this.redis = redis;
    }

    /** Reads the scores of now and adds the gains; writes nothing. */
    Mono<BoardRound> plan(String round, Shard shard, List<BoardCell> cells, List<BoardGain> gains) {
        return Flux.range(0, cells.size())
                .concatMap(cell -> plan(shard, cells.get(cell), gainsOf(cell, gains)))
                .collectList()
                .map(writes -> new BoardRound(round, writes));
    }

    Mono<Void> write(BoardRound round) {
        return Flux.fromIterable(round.writes())
                .flatMap(write -> this.redis.run(redis -> redis.zadd(write.key(), ONLY_UP, write.values())), AT_ONCE)
                .then();
    }

    private static List<Gain> gainsOf(int cell, List<BoardGain> gains) {
        return gains.stream()
                .filter(gain -> gain.scores()[cell] > 0)
                .map(gain -> new Gain(Long.toString(gain.article().id()), gain.scores()[cell], gain.scopes()))
                .toList();
    }

    private Flux<BoardRound.Write> plan(Shard shard, BoardCell cell, List<Gain> gains) {
        return Flux.fromIterable(gains).buffer(ARTICLES_PER_CALL).concatMap(chunk -> planChunk(shard, cell, chunk));
    }

    private Flux<BoardRound.Write> planChunk(Shard shard, BoardCell cell, List<Gain> gains) {
        String site = shard.keys().board(cell.name(), BoardScope.SITE);
        String[] ids = gains.stream().map(Gain::id).toArray(String[]::new);
        return this.redis
                .run(redis -> redis.zmscore(site, ids))
                .flatMapIterable(scores -> sums(gains, scores).entrySet())
                .map(scope -> new BoardRound.Write(shard.keys().board(cell.name(), scope.getKey()), scope.getValue()));
    }

    private static Map<String, List<ScoredValue<String>>> sums(List<Gain> gains, List<@Nullable Double> scores) {
        Map<String, List<ScoredValue<String>>> sums = new HashMap<>();
        for (int i = 0; i < gains.size(); i++) {
            Gain gain = gains.get(i);
            Double before = scores.get(i);
            double sum = gain.score() + ((before != null) ? before : 0);
            ScoredValue<String> raised = ScoredValue.just(sum, gain.id());
            gain.scopes()
                    .forEach(scope -> sums.computeIfAbsent(scope, name -> new ArrayList<>())
                            .add(raised));
        }
        return sums;
    }

    private record Gain(String id, double score, List<String> scopes) {}
}
