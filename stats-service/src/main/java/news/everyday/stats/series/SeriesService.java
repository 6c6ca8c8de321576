package news.everyday.stats.series;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
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

    private final KnownRanges ranges;

    private final Clock clock;

    SeriesService(SeriesQueries queries, KnownRanges ranges, Clock clock) {
        this.queries = queries;
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

    /** Known by article and day only: a sum of hours or of articles would be no unique visitors (独立访客). */
    private Flux<Map.Entry<Instant, Long>> visitors(SeriesScope scope, SeriesRange range) {
        boolean known = scope.kind() == SeriesScope.Kind.ARTICLE && range.step() == SeriesStep.DAY;
        return known ? this.queries.listVisitors(scope.articleId(), range) : Flux.empty();
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
        return series(scope, today)
                .flatMap(series -> this.queries.total(scope).map(total -> ViewSummary.of(scope, total, series)));
    }
}
