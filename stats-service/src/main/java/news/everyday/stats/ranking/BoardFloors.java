package news.everyday.stats.ranking;

import java.util.List;
import java.util.Map;

/**
 * How low one can look on the boards of a shard. What stays below isn't shown, so a busy round leaves it for later:
 * {@link KnownScores} owes it. Only an article that is pinned is shown from down there as well, with a score that may be half a
 * minute old.
 *
 * <p>Scores only grow, so floors that were read a while ago are too low rather than too high. Only where articles of the
 * first places were withdrawn since may as many others be missed, until the next time everything is written.
 *
 * @param stretch what the scores are of
 * @param scores key of a board → the score of its last place that can be shown; none where all places can be
 */
record BoardFloors(KnownScores.Stretch stretch, Map<String, Double> scores) {

    /** Below everything: all is shown. */
    static final BoardFloors NONE = new BoardFloors(new KnownScores.Stretch("", List.of()), Map.of());

    /** Those of another stretch, or of a Redis that was loaded anew, say nothing. */
    BoardFloors during(KnownScores.Stretch current) {
        return current.equals(this.stretch) ? this : NONE;
    }

    double of(String key) {
        return this.scores.getOrDefault(key, 0.0);
    }
}
