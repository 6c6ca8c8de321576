package news.everyday.stats.ranking;

import io.lettuce.core.KeyValue;
import io.lettuce.core.ScoredValue;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.everyday.stats.article.Article;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.redis.CountersUnavailableException;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.StatsRedis;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple3;

/**
 * Reads stretches of boards with the totals of their articles: one command for the board, then one for the totals. Plain
 * commands, as a script of the same would take several times as long in Redis. The epoch is read along with both: a board
 * that was being loaded meanwhile is not taken for one.
 */
@Component
class BoardReading {

    private final StatsRedis redis;

    private final ArticleCatalogue articles;

    BoardReading(StatsRedis redis, ArticleCatalogue articles) {
        this.redis = redis;
        this.articles = articles;
    }

    /**
     * Reads a stretch. Fails with {@link CountersUnavailableException} when Redis can't say.
     *
     * @param boards the board, then those that stand in where it is too short
     * @param asked articles that are wanted in any case
     */
    Mono<BoardPage> read(Shard shard, List<String> boards, List<String> asked, int from, int size) {
        return Mono.zip(epoch(shard), scores(boards.get(0), asked), ranked(boards.get(0), BoardPage.OWN, from, size))
                .map(Found::of)
                .flatMap(found -> fillUp(found, boards, size))
                .flatMap(found -> withTotals(shard, found, from, size));
    }

    private Mono<String> epoch(Shard shard) {
        return this.redis
                .run(redis -> redis.get(shard.keys().epoch()))
                .switchIfEmpty(Mono.error(() -> new CountersUnavailableException(null)));
    }

    private Mono<List<Place>> scores(String board, List<String> asked) {
        if (asked.isEmpty()) {
            return Mono.just(List.of());
        }
        return this.redis
                .run(redis -> redis.zmscore(board, asked.toArray(String[]::new)))
                .map(scores -> IntStream.range(0, asked.size())
                        .mapToObj(i -> new Place(BoardPage.ASKED, asked.get(i), orZero(scores.get(i))))
                        .toList());
    }

    private static double orZero(@Nullable Double score) {
        return (score != null) ? score : 0;
    }

    /** The member that {@link BoardTidying} puts below all others is none of them. */
    private Mono<List<Place>> ranked(String board, int place, int from, int size) {
        return this.redis
                .run(redis -> redis.zrevrangeWithScores(board, from, from + size - 1L))
                .map(ranked -> ranked.stream()
                        .filter(value -> value.getScore() >= 0)
                        .map(value -> Place.of(place, value))
                        .toList());
    }

    private Mono<Found> fillUp(Found found, List<String> boards, int size) {
        if (found.own().size() >= size || boards.size() == 1) {
            return Mono.just(found);
        }
        return Flux.range(1, boards.size() - 1)
                .flatMapSequential(at -> ranked(boards.get(at), BoardPage.OWN + at, 0, size))
                .reduce(found, Found::plus);
    }

    private Mono<BoardPage> withTotals(Shard shard, Found found, int from, int size) {
        List<Place> places = found.all();
        return Mono.zip(totals(shard, places), epoch(shard).filter(found.epoch()::equals), (totals, epoch) -> totals)
                .switchIfEmpty(Mono.error(() -> new CountersUnavailableException(null)))
                .map(totals -> new BoardPage(
                        entries(places, totals), from, size, found.own().size()));
    }

    private Mono<List<KeyValue<String, String>>> totals(Shard shard, List<Place> places) {
        if (places.isEmpty()) {
            return Mono.just(List.of());
        }
        String[] ids = places.stream().map(Place::id).toArray(String[]::new);
        return this.redis.run(redis -> redis.hmget(shard.keys().totals(), ids));
    }

    private List<BoardPage.Entry> entries(List<Place> places, List<KeyValue<String, String>> totals) {
        return IntStream.range(0, places.size())
                .mapToObj(i -> entry(places.get(i), totals.get(i)))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private BoardPage.@Nullable Entry entry(Place place, KeyValue<String, String> total) {
        Article article = this.articles.find(Long.parseLong(place.id()));
        long views = Long.parseLong(total.getValueOrElse("0"));
        return (article != null) ? new BoardPage.Entry(place.place(), article, place.stored(), views) : null;
    }

    private record Place(int place, String id, double stored) {

        static Place of(int place, ScoredValue<String> value) {
            return new Place(place, Objects.requireNonNull(value.getValue()), value.getScore());
        }
    }

    private record Found(String epoch, List<Place> asked, List<Place> own, List<Place> standIns) {

        static Found of(Tuple3<String, List<Place>, List<Place>> found) {
            return new Found(found.getT1(), found.getT2(), found.getT3(), List.of());
        }

        Found plus(List<Place> more) {
            List<Place> all =
                    Stream.concat(this.standIns.stream(), more.stream()).toList();
            return new Found(this.epoch, this.asked, this.own, all);
        }

        List<Place> all() {
            return Stream.of(this.asked, this.own, this.standIns)
                    .flatMap(List::stream)
                    .toList();
        }
    }
}
