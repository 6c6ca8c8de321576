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

    /** The new scores of one cell, on all boards that it has, as far as they can be shown. */
    Stream<BoardRound.Write> writes(StatsKeys keys, String cell, int index, BoardFloors floors) {
        return writes(
                keys,
                cell,
                index,
                floors,
                this.rows.stream().filter(row -> row.gain().scores()[index] > 0));
    }

    /** The scores of one cell, those that didn't change as well. */
    Stream<BoardRound.Write> allWrites(StatsKeys keys, String cell, int index) {
        return writes(keys, cell, index, BoardFloors.NONE, this.rows.stream().filter(row -> row.scores()[index] > 0));
    }

    private static Stream<BoardRound.Write> writes(
            StatsKeys keys, String cell, int index, BoardFloors floors, Stream<Row> rows) {
        Map<String, RaisedBoard> boards = new LinkedHashMap<>();
        rows.forEach(row -> row.gain()
                .scopes()
                .forEach(scope -> boards.computeIfAbsent(scope, name -> RaisedBoard.of(keys.board(cell, name), floors))
                        .add(row, index)));
        return boards.values().stream().flatMap(RaisedBoard::writes);
    }

    private record Row(BoardGain gain, double[] scores) {}

    private record RaisedBoard(String key, double floor, List<ScoredValue<String>> scores) {

        static RaisedBoard of(String key, BoardFloors floors) {
            return new RaisedBoard(key, floors.of(key), new ArrayList<>());
        }

        void add(Row row, int cell) {
            double score = row.scores()[cell];
            if (score >= this.floor) {
                this.scores.add(ScoredValue.just(
                        score, Long.toString(row.gain().article().id())));
            }
        }

        /** Ascending: neighbours of a sorted set are found in memory that was just looked at. */
        Stream<BoardRound.Write> writes() {
            this.scores.sort(Comparator.comparingDouble(ScoredValue::getScore));
            return IntStream.iterate(0, from -> from < this.scores.size(), from -> from + SCORES_PER_WRITE)
                    .mapToObj(from -> this.scores.subList(from, Math.min(from + SCORES_PER_WRITE, this.scores.size())))
                    .map(some -> new BoardRound.Write(this.key, some));
        }
    }
}
