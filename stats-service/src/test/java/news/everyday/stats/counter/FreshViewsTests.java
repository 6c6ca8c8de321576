package news.everyday.stats.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FreshViewsTests {

    private static final long HOUR = 500_000;

    @Test
    void addsUpWhatBatchesSayOfAnArticle() {
        FreshViews fresh = FreshViews.parse(batch(HOUR, 42, "11", 7, 8) + batch(HOUR, 42, "1", 9));

        assertThat(places(fresh)).containsExactly("500000:42 3");
    }

    @Test
    void leavesOutViewsThatWereSeenBefore() {
        FreshViews fresh = FreshViews.parse(batch(HOUR, 42, "101", 7, 7, 8) + batch(HOUR, 43, "0", 7));

        assertThat(places(fresh)).containsExactly("500000:42 2");
    }

    @Test
    void keepsHoursApartAndIsInTheSameOrderWhoeverAsks() {
        FreshViews fresh = FreshViews.parse(batch(HOUR + 1, 42, "1", 7)
                + batch(HOUR, 43, "1", 7)
                + batch(HOUR, -1, "1", 7)
                + batch(HOUR, 42, "1", 7));

        assertThat(places(fresh)).containsExactly("500000:-1 1", "500000:42 1", "500000:43 1", "500001:42 1");
    }

    @Test
    void goesOnAfterThePlaceThatWasAddedLast() {
        FreshViews fresh = FreshViews.parse(batch(HOUR, 42, "1", 7) + batch(HOUR, 43, "1", 7));

        List<GatheringCall> calls = GatheringCall.split(fresh, FreshViews.Place.parse("500000:42"));

        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).arguments("round"))
                .startsWith("round", "500000:42", "500000:43", "1", "43", "500000", "20270115", "1");
    }

    @Test
    void splitsManyArticles() {
        StringBuilder batches = new StringBuilder();
        LongStream.rangeClosed(1, 600).forEach(article -> batches.append(batch(HOUR, article, "1", 7)));

        List<GatheringCall> calls = GatheringCall.split(FreshViews.parse(batches.toString()), FreshViews.Place.START);

        assertThat(calls)
                .extracting(call -> call.arguments("r").subList(1, 4))
                .containsExactly(
                        List.of("0:0", "500000:250", "0"),
                        List.of("500000:250", "500000:500", "0"),
                        List.of("500000:500", "500000:600", "1"));
    }

    @Test
    void splitsTheVisitorsOfAnArticleAndCountsThemOnce() {
        String views = "1".repeat(1_250);
        long[] visitors = LongStream.range(0, 1_250).toArray();

        List<GatheringCall> calls =
                GatheringCall.split(FreshViews.parse(batch(HOUR, 42, views, visitors)), FreshViews.Place.START);

        assertThat(calls).extracting(call -> call.arguments("r").get(2)).containsExactly("0:0", "0:0", "500000:42");
        assertThat(calls).extracting(call -> call.arguments("r").get(7)).containsExactly("0", "0", "1250");
        assertThat(calls)
                .extracting(call -> call.arguments("r").get(8).length() / 8)
                .containsExactly(500, 500, 250);
    }

    private static List<String> places(FreshViews fresh) {
        List<String> places = new ArrayList<>();
        fresh.forEachAfter(FreshViews.Place.START, (place, visitors) -> places.add(place + " " + visitors.size()));
        return places;
    }

    private static String batch(long hour, long article, String outcomes, long... visitors) {
        ByteBuffer bytes = ByteBuffer.allocate(18 + visitors.length * 8 + outcomes.length());
        bytes.putInt((int) hour).putShort((short) 1).putShort((short) visitors.length);
        bytes.putLong(article).putShort((short) visitors.length);
        for (long visitor : visitors) {
            bytes.putLong(visitor);
        }
        bytes.put(outcomes.getBytes(StandardCharsets.US_ASCII));
        return new String(bytes.array(), StandardCharsets.ISO_8859_1);
    }
}
