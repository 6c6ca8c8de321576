package news.everyday.stats.ranking;

import io.lettuce.core.ZAddArgs;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.everyday.stats.article.Article;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.config.StatsProperties;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.StatsKeys;
import news.everyday.stats.redis.StatsRedis;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Raises scores on the boards: reads those of many articles at once, where this pod doesn't know them, and writes the sums
 * at once. An article has the same score on the boards of the site, its channel and its station.
 *
 * <p>Scores only ever grow, and {@code GT} writes none that is lower: of two pods that raise at once, none undoes what the
 * other did.
 */
@Component
class BoardRaising {

    /** Keeps a command near a millisecond, also on a busy machine. */
    private static final int ARTICLES_PER_CALL = 400;

    /** Redis does all that has arrived of one connection before it turns to the views of another. */
    private static final int AT_ONCE = 4;

    /** Rounds of fewer articles write everything; busier ones what can be shown, and the rest twice a minute. */
    private static final int FEW_ARTICLES = 500;

    private static final ZAddArgs ONLY_UP = ZAddArgs.Builder.gt();

    private final StatsRedis redis;

    private final ArticleCatalogue articles;

    private final StatsProperties properties;

    private final Map<Integer, KnownScores> known = new ConcurrentHashMap<>();

    private final Map<Integer, BoardFloors> floors = new ConcurrentHashMap<>();

    BoardRaising(StatsRedis redis, ArticleCatalogue articles, StatsProperties properties) {
        this.redis = redis;
        this.articles = articles;
        this.properties = properties;
    }

    /** Adds the gains to the scores of now; writes nothing. To sort them takes some milliseconds: not on an event loop. */
    Mono<BoardRound> plan(String round, Shard shard, List<BoardCell> cells, List<BoardGain> gains, Instant now) {
        KnownScores.Stretch stretch = KnownScores.Stretch.of(BoardRound.epochOf(round), cells);
        KnownScores known = knownOf(shard.index());
        known.begin(stretch);
        boolean complete = gains.size() < FEW_ARTICLES || known.isDue();
        List<BoardGain> raised = complete ? withOwed(gains, known) : gains;
        BoardFloors floors = floorsOf(shard.index()).during(stretch);
        return read(shard, cells, unknown(gains, known))
                .publishOn(Schedulers.parallel())
                .map(found -> BoardSums.of(raised, id -> scoresOf(id, known, found)))
                .map(sums -> new BoardRound(
                        round,
                        shard.index(),
                        stretch,
                        complete
                                ? allWrites(shard.keys(), cells, sums)
                                : writes(shard.keys(), cells, sums, floors, now),
                        sums.byArticle(),
                        complete));
    }

    private static List<Long> unknown(List<BoardGain> gains, KnownScores known) {
        return gains.stream()
                .map(gain -> gain.article().id())
                .filter(id -> known.find(id) == null)
                .toList();
    }

    private List<BoardGain> withOwed(List<BoardGain> gains, KnownScores known) {
        Map<Long, double[]> owed = known.owed();
        gains.forEach(gain -> owed.remove(gain.article().id()));
        Stream<BoardGain> nothing = owed.entrySet().stream()
                .flatMap(entry -> Stream.ofNullable(this.articles.find(entry.getKey()))
                        .filter(Article::published)
                        .map(article -> new BoardGain(article, new double[entry.getValue().length])));
        return Stream.concat(gains.stream(), nothing).toList();
    }

    private static List<BoardRound.Write> allWrites(StatsKeys keys, List<BoardCell> cells, BoardSums sums) {
        return IntStream.range(0, cells.size())
                .boxed()
                .flatMap(cell -> sums.allWrites(keys, cells.get(cell).name(), cell))
                .toList();
    }

    private static List<BoardRound.Write> writes(
            StatsKeys keys, List<BoardCell> cells, BoardSums sums, BoardFloors floors, Instant now) {
        return IntStream.range(0, cells.size())
                .filter(cell -> cells.get(cell).isReadAt(now))
                .boxed()
                .flatMap(cell -> sums.writes(keys, cells.get(cell).name(), cell, floors))
                .toList();
    }

    Mono<Void> write(BoardRound round) {
        return Flux.fromIterable(round.writes())
                .flatMap(write -> this.redis.run(redis -> redis.zadd(write.key(), ONLY_UP, write.values())), AT_ONCE)
                .then()
                .publishOn(Schedulers.parallel())
                .then(Mono.fromRunnable(
                        () -> knownOf(round.shard()).remember(round.stretch(), round.sums(), round.complete())))
                .then(Mono.defer(() -> round.complete() ? lookDown(round) : Mono.empty()));
    }

    /** Quiet rounds write everything and need no floors. */
    private Mono<Void> lookDown(BoardRound round) {
        if (round.sums().size() < FEW_ARTICLES) {
            return Mono.empty();
        }
        return Flux.fromIterable(round.keys())
                .flatMap(this::lastShown, AT_ONCE)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .doOnNext(scores -> this.floors.put(round.shard(), new BoardFloors(round.stretch(), scores)))
                .then();
    }

    private Mono<Map.Entry<String, Double>> lastShown(String board) {
        return this.redis
                .run(redis -> redis.zrevrangeWithScores(board, BoardRanking.DEEPEST, BoardRanking.DEEPEST))
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()))
                .map(last -> Map.entry(board, last.getScore()));
    }

    private BoardFloors floorsOf(int shard) {
        return this.floors.getOrDefault(shard, BoardFloors.NONE);
    }

    private KnownScores knownOf(int shard) {
        return this.known.computeIfAbsent(
                shard, index -> new KnownScores(this.properties.leaseRenewal(), System::nanoTime));
    }

    private static double[] scoresOf(long articleId, KnownScores known, Map<Long, double[]> found) {
        double[] scores = known.find(articleId);
        return (scores != null) ? scores : Objects.requireNonNull(found.get(articleId));
    }

    private Mono<Map<Long, double[]>> read(Shard shard, List<BoardCell> cells, List<Long> ids) {
        return Flux.fromIterable(ids)
                .buffer(ARTICLES_PER_CALL)
                .concatMap(some -> readSome(shard, cells, some))
                .collect(HashMap::new, Map::putAll);
    }

    private Mono<Map<Long, double[]>> readSome(Shard shard, List<BoardCell> cells, List<Long> ids) {
        String[] names = ids.stream().map(String::valueOf).toArray(String[]::new);
        return Flux.fromIterable(cells)
                .map(cell -> shard.keys().board(cell.name(), BoardScope.SITE))
                .concatMap(site -> this.redis.run(redis -> redis.zmscore(site, names)))
                .collectList()
                .map(columns -> toRows(ids, columns));
    }

    private static Map<Long, double[]> toRows(List<Long> ids, List<List<@Nullable Double>> columns) {
        Map<Long, double[]> rows = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            int row = i;
            rows.put(
                    ids.get(i),
                    columns.stream()
                            .map(column -> column.get(row))
                            .mapToDouble(score -> (score != null) ? score : 0)
                            .toArray());
        }
        return rows;
    }
}
