package news.everyday.stats.ranking;

import io.lettuce.core.ScoredValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The scores that a round of ranking leads to. Absolute, so that a round which failed half-way is written again as it was,
 * not added again.
 *
 * @param id as Redis knows the round
 * @param shard whose boards these are
 * @param stretch what the sums are of
 * @param sums article → its score in each cell
 * @param complete whether that is written, too, which can't be shown yet
 */
record BoardRound(
        String id,
        int shard,
        KnownScores.Stretch stretch,
        List<Write> writes,
        Map<Long, double[]> sums,
        boolean complete) {

    /** {@code rank-begin.lua} puts the epoch in front; a round of an earlier version has none, and is like no other. */
    static String epochOf(String id) {
        int slash = id.indexOf('/');
        return (slash < 0) ? id : id.substring(0, slash);
    }

    /** Of all boards that it raises. */
    Set<String> keys() {
        return this.writes.stream().map(Write::key).collect(Collectors.toSet());
    }

    /**
     * New scores of one board.
     *
     * @param key of its sorted set
     */
    record Write(String key, List<ScoredValue<String>> scores) {

        @SuppressWarnings({"unchecked", "rawtypes"})
        ScoredValue<String>[] values() {
            return this.scores.toArray(new ScoredValue[0]);
        }
    }
}
