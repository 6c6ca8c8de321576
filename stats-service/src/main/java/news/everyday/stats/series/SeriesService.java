package news.everyday.stats.series;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.everyday.stats.series.Series.Counts;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the newsroom wants to know of views. */
@Service
public class SeriesService {

    private final SeriesQueries queries;

    private final OriginQueries origins;

    private final KnownRanges ranges;

    private final Clock clock;

    SeriesService(SeriesQueries queries, OriginQueries origins, KnownRanges ranges, Clock clock) {
        this.queries = queries;
        this.origins = origins;
        this.ranges = ranges;
        this.clock = clock;
    }

    /** The series of a range; without points where nothing is known. */
    public Mono<Series> series(SeriesScope scope, SeriesRange range) {
        return this.ranges.find().flatMap(known -> read(scope, range).map(counts -> Series.of(range, known, counts)));
    }

    private Mono<Map<Instant, Counts>> read(SeriesScope scope, SeriesRange range) {
        return Mono.zip(
                byBucket(this.queries.list(scope, range)), byBucket(visitors(scope, range)), SeriesService::join);
    }

    /** Known by day only: a sum of hours would be no unique visitors (独立访客). */
    private Flux<Map.Entry<Instant, Long>> visitors(SeriesScope scope, SeriesRange range) {
        return (range.step() == SeriesStep.DAY) ? this.queries.listVisitors(scope, range) : Flux.empty();
    }

    private static Mono<Map<Instant, Long>> byBucket(Flux<Map.Entry<Instant, Long>> numbers) {
        return numbers.collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Map<Instant, Counts> join(Map<Instant, Long> views, Map<Instant, Long> visitors) {
        return Stream.concat(views.keySet().stream(), visitors.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        start -> start, start -> new Counts(views.getOrDefault(start, 0L), visitors.get(start))));
    }

    /** The numbers of this moment. */
    public Mono<ViewSummary> summary(SeriesScope scope) {
        Instant now = this.clock.instant();
        SeriesRange today = SeriesRange.around(SeriesStep.DAY, now, now.plusNanos(1));
        return series(scope, today).flatMap(series -> summary(scope, today, series));
    }

    private Mono<ViewSummary> summary(SeriesScope scope, SeriesRange today, Series series) {
        return Mono.zip(this.queries.total(scope), this.origins.countBots(scope, today), Sums::new)
                .zipWith(
                        origins(scope, today),
                        (sums, origins) -> ViewSummary.of(scope, sums.views(), sums.botsToday(), origins, series));
    }

    private Mono<Optional<Origins>> origins(SeriesScope scope, SeriesRange today) {
        return this.origins.find(scope, today).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private record Sums(long views, long botsToday) {}
}
