package news.everyday.stats.counter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import news.everyday.stats.config.NewsDay;
import news.everyday.stats.config.StatsProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The partitions of the tables by day: made ahead, dropped when their time is over. */
@Repository
public class DayPartitions {

    private static final Logger log = LoggerFactory.getLogger(DayPartitions.class);

    private static final int DAYS_AHEAD = 3;

    private final DatabaseClient database;

    private final StatsProperties properties;

    private final Clock clock;

    DayPartitions(DatabaseClient database, StatsProperties properties, Clock clock) {
        this.database = database;
        this.properties = properties;
        this.clock = clock;
    }

    /** Those of a day; does nothing where they are. */
    Mono<Void> ensure(LocalDate day) {
        return this.database
                .sql("select ensure_view_day(:day)")
                .bind("day", day)
                .then();
    }

    /** Makes those of the next days, so that midnight waits for nothing, and drops those past their time. */
    public Mono<Void> tidy() {
        LocalDate today = NewsDay.of(this.clock.instant());
        LocalDate first = today.minusDays(this.properties.history().toDays());
        return Flux.fromStream(
                        () -> Stream.iterate(today, day -> day.plusDays(1)).limit(DAYS_AHEAD))
                .concatMap(this::ensure)
                .then(dropBefore(first));
    }

    private Mono<Void> dropBefore(LocalDate first) {
        return this.database
                .sql("select drop_view_days_before(:first)")
                .bind("first", first)
                .map(row -> Objects.requireNonNull(row.get(0, Integer.class)))
                .one()
                .filter(dropped -> dropped > 0)
                .doOnNext(dropped -> log.info("{} partitions of days before {} dropped", dropped, first))
                .then();
    }
}
