package news.everyday.stats.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a board goes by, for those who explain it. Anything that doesn't apply is null. */
public record BoardRule(
        @Nullable Long halfLifeSeconds,
        @Nullable Double dayBefore,
        @Nullable Integer days,
        List<String> standIns) {

    public static BoardRule of(Board board) {
        return new BoardRule(
                board.isOfViews() ? board.halfLife().toSeconds() : null,
                (board == Board.TODAY) ? BoardCell.HEAD_START : null,
                (board == Board.COMMENTED) ? Board.COMMENTED_DAYS : null,
                board.standIns().stream().map(Board::id).toList());
    }
}
