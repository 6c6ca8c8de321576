package news.everyday.stats.counter;

import java.util.Map;
import java.util.stream.Collectors;

/** The marks of the lanes as Redis keeps them: {@code <sequence>:<moment>:<outcome>}. */
final class LaneMarks {

    private LaneMarks() {}

    static Map<String, Long> parse(Map<String, String> lanes) {
        return lanes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, lane -> sequenceOf(lane.getValue())));
    }

    private static long sequenceOf(String mark) {
        return Long.parseLong(mark, 0, mark.indexOf(':'), 10);
    }

    /** A mark without the outcome of its batch, which is only known to the Redis that was lost. */
    static String format(long sequence, long moment) {
        return sequence + ":" + moment + ":";
    }
}
