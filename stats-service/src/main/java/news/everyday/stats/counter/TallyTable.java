package news.everyday.stats.counter;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Adds tallies to their tables, within the transaction of a flush. */
@Repository
class TallyTable {

    private static final String ADD_BREAKDOWNS = """
            insert into hour_breakdown (hour, channel, station, referrer, device, views)
            select to_timestamp(hour * 3600), channel, station, referrer, device, views
            from unnest(cast(:hours as bigint[]), cast(:channels as text[]), cast(:stations as text[]),
                        cast(:referrers as text[]), cast(:devices as text[]), cast(:views as bigint[]))
              as d (hour, channel, station, referrer, device, views)
            on conflict (hour, channel, station, referrer, device) do update set
              views = hour_breakdown.views + excluded.views
            """;

    private static final String ADD_BOT_HOURS = """
            insert into article_hour (article_id, hour, bot_views)
            select id, to_timestamp(hour * 3600), views
            from unnest(cast(:ids as bigint[]), cast(:hours as bigint[]), cast(:views as bigint[])) as d (id, hour, views)
            on conflict (hour, article_id) do update set bot_views = article_hour.bot_views + excluded.bot_views
            """;

    private static final String ADD_BOT_TOTALS = """
            insert into article_total (article_id, views, bot_views)
            select id, 0, sum(views)
            from unnest(cast(:ids as bigint[]), cast(:views as bigint[])) as d (id, views)
            group by id
            on conflict (article_id) do update set bot_views = article_total.bot_views + excluded.bot_views
            """;

    private final DatabaseClient database;

    TallyTable(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(List<Tally> tallies) {
        return addBreakdowns(only(Tally.Breakdown.class, tallies)).then(addBots(only(Tally.Bots.class, tallies)));
    }

    private Mono<Void> addBreakdowns(List<Tally.Breakdown> breakdowns) {
        if (breakdowns.isEmpty()) {
            return Mono.empty();
        }
        return this.database
                .sql(ADD_BREAKDOWNS)
                .bind("hours", numbers(breakdowns, Tally::hour))
                .bind("channels", texts(breakdowns, Tally.Breakdown::channel))
                .bind("stations", texts(breakdowns, Tally.Breakdown::station))
                .bind("referrers", texts(breakdowns, Tally.Breakdown::referrer))
                .bind("devices", texts(breakdowns, Tally.Breakdown::device))
                .bind("views", numbers(breakdowns, Tally::count))
                .then();
    }

    private Mono<Void> addBots(List<Tally.Bots> bots) {
        if (bots.isEmpty()) {
            return Mono.empty();
        }
        Long[] ids = numbers(bots, Tally.Bots::articleId);
        Long[] views = numbers(bots, Tally::count);
        return this.database
                .sql(ADD_BOT_HOURS)
                .bind("ids", ids)
                .bind("hours", numbers(bots, Tally::hour))
                .bind("views", views)
                .then()
                .then(this.database
                        .sql(ADD_BOT_TOTALS)
                        .bind("ids", ids)
                        .bind("views", views)
                        .then());
    }

    private static <T> List<T> only(Class<T> type, List<Tally> tallies) {
        return tallies.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <T> Long[] numbers(List<T> rows, ToLongFunction<? super T> value) {
        return column(rows, value::applyAsLong, Long[]::new);
    }

    private static <T> String[] texts(List<T> rows, Function<? super T, String> value) {
        return column(rows, value, String[]::new);
    }

    private static <T, V> V[] column(List<T> rows, Function<? super T, V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
