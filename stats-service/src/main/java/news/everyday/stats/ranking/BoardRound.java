package news.everyday.stats.ranking;

import io.lettuce.core.ScoredValue;
import java.util.List;

/**
 * The scores that a round of ranking leads to. Absolute, so that a round which failed half-way is written again as it was,
 * not added again.
 *
 * @param id as Redis knows the round
 */
record BoardRound(String id, List<Write> writes) {

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
