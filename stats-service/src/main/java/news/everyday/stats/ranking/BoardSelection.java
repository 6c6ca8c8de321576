package news.everyday.stats.ranking;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.everyday.stats.article.Article;

/**
 * What of a board is shown, and in which order: what editors pinned, then its own articles, then those of the boards that stand
 * in where it is too short.
 *
 * @param boards the board and its stand-ins
 * @param cells theirs
 */
record BoardSelection(
        List<Board> boards,
        List<BoardCell> cells,
        BoardScope scope,
        List<Long> pinned,
        Set<Long> suppressed,
        Instant now) {

    static BoardSelection of(Board board, BoardScope scope, List<Long> pinned, List<Long> suppressed, Instant now) {
        List<Board> boards =
                Stream.concat(Stream.of(board), board.standIns().stream()).toList();
        List<BoardCell> cells = boards.stream().map(each -> each.current(now)).toList();
        return new BoardSelection(boards, cells, scope, pinned, Set.copyOf(suppressed), now);
    }

    boolean admits(BoardPage.Entry entry) {
        Article article = entry.article();
        return article.published() && this.scope.contains(article) && !this.suppressed.contains(article.id());
    }

    /** The best of all shards together. */
    List<HotArticle> best(List<BoardPage.Entry> entries, int limit) {
        return entries.stream()
                .sorted(order())
                .limit(limit)
                .map(this::toHotArticle)
                .toList();
    }

    private Comparator<BoardPage.Entry> order() {
        Comparator<BoardPage.Entry> hottestFirst = Comparator.comparingDouble(BoardPage.Entry::stored)
                .thenComparingLong(entry -> entry.article().id())
                .reversed();
        return Comparator.comparingInt(BoardPage.Entry::place)
                .thenComparingInt(this::placeAmongPinned)
                .thenComparing(hottestFirst);
    }

    private int placeAmongPinned(BoardPage.Entry entry) {
        return (entry.place() == BoardPage.ASKED)
                ? this.pinned.indexOf(entry.article().id())
                : 0;
    }

    private HotArticle toHotArticle(BoardPage.Entry entry) {
        boolean pinned = entry.place() == BoardPage.ASKED;
        int board = pinned ? 0 : entry.place() - BoardPage.OWN;
        double score = this.cells.get(board).scoreAt(this.now, entry.stored());
        return new HotArticle(
                entry.article(), entry.views(), score, pinned, (board == 0) ? null : this.boards.get(board));
    }
}
