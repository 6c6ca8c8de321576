package news.everyday.stats.counter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.redis.Script;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.redis.Shards;
import news.everyday.stats.redis.StatsRedis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Adds views that happened before now: they go into the totals and the pending deltas, and from there into hour rows and
 * boards like any other.
 */
@Component
public class ViewImport {

    private static final Script SCRIPT = Script.named("import");

    private static final String REMEMBERED_SECONDS = "86400";

    /** More would not change a demo, only fill Redis. */
    private static final long MOST_SYNTHETIC_VISITORS = 20_000;

    private static final int VIEWS_PER_CALL = 300;

    private static final int VISITORS_PER_CALL = 1_000;

    private final StatsRedis redis;

    private final Shards shards;

    private final Clock clock;

    ViewImport(StatsRedis redis, Shards shards, Clock clock) {
        this.redis = redis;
        this.shards = shards;
        this.clock = clock;
    }

    /**
     * Adds the views; false when an import of this id was added before.
     *
     * @param id what a repeated import is recognised by, for a day
     */
    public Mono<Boolean> add(String id, List<PastViews> views) {
        return Flux.fromIterable(views)
                .collectMultimap(past -> this.shards.of(past.articleId()))
                .flatMapIterable(byShard -> byShard.entrySet())
                .concatMap(entry -> addInParts(entry.getKey(), id, List.copyOf(entry.getValue())))
                .reduce(Boolean::logicalOr);
    }

    /** Every part has an id of its own, so that an import which got half-way goes on where it stopped. */
    private Flux<Boolean> addInParts(Shard shard, String id, List<PastViews> views) {
        return Flux.fromIterable(views)
                .buffer(VIEWS_PER_CALL)
                .index()
                .concatMap(part -> add(shard, id + "/" + part.getT1(), part.getT2()));
    }

    private Mono<Boolean> add(Shard shard, String id, List<PastViews> views) {
        List<String> keys = List.of(
                shard.keys().epoch(),
                shard.keys().imported(id),
                shard.keys().totals(),
                shard.keys().pending());
        List<String> arguments = new ArrayList<>(List.of(REMEMBERED_SECONDS));
        for (PastViews past : views) {
            arguments.add(Long.toString(past.articleId()));
            arguments.add(Long.toString(past.hour()));
            arguments.add(Long.toString(past.views()));
            arguments.add(Long.toString(past.uniqueVisitors()));
        }
        return this.redis
                .number(SCRIPT, keys, arguments)
                .map(added -> added == 1)
                .delayUntil(added -> addVisitorsOfToday(shard, views));
    }

    /** Their ids follow from the import, so that adding them again adds nobody. */
    private Mono<Void> addVisitorsOfToday(Shard shard, List<PastViews> views) {
        LocalDate today = NewsDay.of(this.clock.instant());
        return Flux.fromIterable(views)
                .filter(past -> past.uniqueVisitors() > 0 && today.equals(NewsDay.of(past.at())))
                .concatMap(past -> addVisitors(shard.keys().visitors(day(today), past.articleId()), past))
                .then();
    }

    private Mono<Void> addVisitors(String key, PastViews past) {
        long count = Math.min(past.uniqueVisitors(), MOST_SYNTHETIC_VISITORS);
        return Flux.fromStream(() -> LongStream.range(0, count).mapToObj(visitor -> past.hour() + "/" + visitor))
                .buffer(VISITORS_PER_CALL)
                .concatMap(ids -> this.redis.run(redis -> redis.pfadd(key, ids.toArray(String[]::new))))
                .then();
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
