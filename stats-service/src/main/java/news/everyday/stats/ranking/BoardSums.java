package news.everyday.stats.ranking;

import io.lettuce.core.ScoredValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.everyday.stats.redis.StatsKeys;

/** The scores that the gains of a round lead to, per article and cell. */
final class BoardSums {

    /** Keeps a command near a millisecond, also on a busy machine. */
    private static final int SCORES_PER_WRITE = 400;

    private final List<Row> rows = new ArrayList<>();

    private BoardSums() {}

    /** @param before article → its scores until now */
    static BoardSums of(List<BoardGain> gains, LongFunction<double[]> before) {
        BoardSums sums = new BoardSums();
        for (BoardGain gain : gains) {
            double[] scores = before.apply(gain.article().id()).clone();
            for (int cell = 0; cell < scores.length; cell++) {
                scores[cell] += gain.scores()[cell];
            }
            sums.rows.add(new Row(gain, scores));
        }
        return sums;
    }

    Map<Long, double[]> byArticle() {
        Map<Long, double[]> byArticle = new LinkedHashMap<>();
        this.rows.forEach(row -> byArticle.put(row.gain().article().id(), row.scores()));
        return byArticle;
    }

    /** The new scores of one cell, on all boards that it has. */
    Stream<BoardRound.Write> writes(StatsKeys keys, String cell, int index) {
        return writes(
                keys, cell, index, this.rows.stream().filter(row -> row.gain().scores()[index] > 0));
    }

    /** The scores of one cell, those that didn't change as well. */
    Stream<BoardRound.Write> allWrites(StatsKeys keys, String cell, int index) {
        return writes(keys, cell, index, this.rows.stream().filter(row -> row.scores()[index] > 0));
    }

    /** Ascending: neighbours of a sorted set are found in memory that was just looked at. */
    private static Stream<BoardRound.Write> writes(StatsKeys keys, String cell, int index, Stream<Row> rows) {
        Map<String, List<ScoredValue<String>>> scopes = new LinkedHashMap<>();
        rows.sorted(Comparator.comparingDouble(row -> row.scores()[index])).forEach(row -> row.addTo(scopes, index));
        return scopes.entrySet().stream().flatMap(scope -> split(keys.board(cell, scope.getKey()), scope.getValue()));
    }

    private static Stream<BoardRound.Write> split(String key, List<ScoredValue<String>> scores) {
        return IntStream.iterate(0, from -> from < scores.size(), from -> from + SCORES_PER_WRITE)
                .mapToObj(from -> scores.subList(from, Math.min(from + SCORES_PER_WRITE, scores.size())))
                .map(some -> new BoardRound.Write(key, some));
    }

    private record Row(BoardGain gain, double[] scores) {

        void addTo(Map<String, List<ScoredValue<String>>> scopes, int cell) {
            ScoredValue<String> raised = ScoredValue.just(
                    this.scores[cell], Long.toString(this.gain.article().id()));
            this.gain
                    .scopes()
                    .forEach(scope -> scopes.computeIfAbsent(scope, name -> new ArrayList<>())
                            .add(raised));
        }
    }
}
