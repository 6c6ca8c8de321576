package news.everyday.stats.counter;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import news.everyday.stats.config.NewsDay;

/** A part of the fresh views, as {@code gather.lua} adds it in one call of about a millisecond. */
final class GatheringCall {

    private static final int MOST_PLACES = 250;

    /** A sparse HyperLogLog takes some microseconds for each. */
    private static final int MOST_VISITORS = 500;

    private final FreshViews.Place after;

    private final List<String> deltas = new ArrayList<>();

    private FreshViews.Place through;

    private int visitors;

    private int places;

    private boolean isLast;

    private GatheringCall(FreshViews.Place after) {
        this.after = after;
        this.through = after;
    }

    /** All that is to be added after a place, in their order. */
    static List<GatheringCall> split(FreshViews fresh, FreshViews.Place after) {
        List<GatheringCall> calls = new ArrayList<>();
        calls.add(new GatheringCall(after));
        fresh.forEachAfter(after, (place, visitors) -> addTo(calls, place, visitors));
        calls.get(calls.size() - 1).isLast = true;
        return calls;
    }

    /** Most visitors of an article that very many read travel ahead: to add them again adds nobody. */
    private static void addTo(List<GatheringCall> calls, FreshViews.Place place, FreshViews.Visitors visitors) {
        int from = 0;
        for (; visitors.size() - from > MOST_VISITORS; from += MOST_VISITORS) {
            withRoom(calls, MOST_VISITORS).add(place, 0, visitors.pack(from, from + MOST_VISITORS));
        }
        GatheringCall call = withRoom(calls, visitors.size() - from);
        call.add(place, visitors.size(), visitors.pack(from, visitors.size()));
        call.through = place;
    }

    private static GatheringCall withRoom(List<GatheringCall> calls, int visitors) {
        GatheringCall last = calls.get(calls.size() - 1);
        if (last.places < MOST_PLACES && last.visitors + visitors <= MOST_VISITORS) {
            return last;
        }
        GatheringCall next = new GatheringCall(last.through);
        calls.add(next);
        return next;
    }

    private void add(FreshViews.Place place, int views, String packed) {
        this.deltas.add(Long.toString(place.articleId()));
        this.deltas.add(Long.toString(place.hour()));
        this.deltas.add(
                DateTimeFormatter.BASIC_ISO_DATE.format(NewsDay.of(Instant.ofEpochSecond(place.hour() * 3600))));
        this.deltas.add(Integer.toString(views));
        this.deltas.add(packed);
        this.places++;
        this.visitors += packed.length() / Long.BYTES;
    }

    List<String> arguments(String round) {
        List<String> arguments = new ArrayList<>(
                List.of(round, this.after.toString(), this.through.toString(), this.isLast ? "1" : "0"));
        arguments.addAll(this.deltas);
        return arguments;
    }
}
