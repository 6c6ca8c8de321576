package news.everyday.stats.ranking.web;

import java.util.Arrays;
import java.util.List;
import news.everyday.stats.config.DampingProperties;
import news.everyday.stats.config.DampingProperties.Allowance;
import news.everyday.stats.config.StatsProperties;
import news.everyday.stats.ranking.Board;
import news.everyday.stats.ranking.BoardRule;
import news.everyday.stats.ranking.WorkedExample;
import org.jspecify.annotations.Nullable;

/**
 * How heat is reckoned (热榜怎么算), from the settings that reckon it.
 *
 * @param source where the way of keeping the scores comes from
 * @param dedupWindowSeconds within which another view of the same article by the same visitor isn't counted
 */
record FormulaResponse(
        String formula,
        String source,
        long dedupWindowSeconds,
        List<BoardResponse> boards,
        Example example,
        Damping damping) {

    static FormulaResponse from(StatsProperties stats, DampingProperties damping) {
        return new FormulaResponse(
                WorkedExample.FORMULA,
                WorkedExample.SOURCE,
                stats.dedupWindow().toSeconds(),
                Arrays.stream(Board.values()).map(BoardResponse::from).toList(),
                Example.from(WorkedExample.ofHotScore()),
                Damping.from(damping));
    }

    /**
     * A board.
     *
     * @param measures {@code views} or {@code comments}
     * @param halfLifeSeconds after which a view is worth half; absent for comments, which keep their worth
     * @param dayBefore what a view of the day before is worth on it; absent where days don't matter
     * @param days how many days it looks back; absent where only the half-life limits it
     * @param standIns the boards that fill it while it is too short
     */
    record BoardResponse(
            String board,
            String measures,
            @Nullable Long halfLifeSeconds,
            @Nullable Double dayBefore,
            @Nullable Integer days,
            List<String> standIns) {

        static BoardResponse from(Board board) {
            BoardRule rule = BoardRule.of(board);
            return new BoardResponse(
                    board.id(),
                    board.isOfViews() ? "views" : "comments",
                    rule.halfLifeSeconds(),
                    rule.dayBefore(),
                    rule.days(),
                    rule.standIns());
        }
    }

    /** The worked number: articles with views some time ago, and what they are worth now. */
    record Example(long halfLifeSeconds, List<Item> items) {

        static Example from(WorkedExample example) {
            return new Example(
                    example.halfLife().toSeconds(),
                    example.articles().stream()
                            .map(article -> new Item(
                                    article.name(),
                                    article.views(),
                                    article.age().toSeconds(),
                                    article.score()))
                            .toList());
        }

        record Item(String article, long views, long secondsAgo, double score) {}
    }

    /** From where on the views of one source raise nothing more. */
    record Damping(long halfLifeSeconds, Source visitor, Source addressBlock, Source agent, double usualFactor) {

        static Damping from(DampingProperties damping) {
            return new Damping(
                    damping.halfLife().toSeconds(),
                    Source.from(damping.visitor()),
                    Source.from(damping.block()),
                    Source.from(damping.agent()),
                    damping.baselineFactor());
        }

        record Source(double free, double share) {

            static Source from(Allowance allowance) {
                return new Source(allowance.free(), allowance.share());
            }
        }
    }
}
