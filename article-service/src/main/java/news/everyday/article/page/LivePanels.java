package news.everyday.article.page;

import com.github.benmanes.caffeine.cache.Ticker;
import news.everyday.article.comment.CommentClient;
import news.everyday.article.comment.CommentPage;
import news.everyday.article.stats.Board;
import news.everyday.article.stats.HotFormula;
import news.everyday.article.stats.HotList;
import news.everyday.article.stats.StatsClient;
import news.everyday.article.stats.ViewCount;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What other services say about articles, as often as a page needs it and never later than a reader expects it. */
@Component
class LivePanels {

    private static final int COMMENTS = 20;

    /** More than a page shows: what was withdrawn meanwhile drops out. */
    private static final int HOT = 20;

    private final LivePanel<Long, ViewCount> views;

    private final LivePanel<Long, CommentPage> comments;

    private final LivePanel<Board, HotList> hotLists;

    private final LivePanel<String, HotFormula> formula;

    LivePanels(StatsClient stats, CommentClient comments, PageProperties properties, Ticker ticker) {
        this.views = new LivePanel<>(
                properties, ticker, stats::viewsOf, ViewCount::isKnown, ViewCount.unknown(), stats::isWell);
        this.comments = new LivePanel<>(
                properties,
                ticker,
                id -> comments.newestOf(id, COMMENTS),
                CommentPage::isKnown,
                CommentPage.unknown(),
                comments::isWell);
        this.hotLists = new LivePanel<>(
                properties,
                ticker,
                board -> stats.hotList(board, HOT),
                HotList::isKnown,
                HotList.unknown(),
                stats::isWell);
        this.formula = new LivePanel<>(
                properties, ticker, any -> stats.formula(), HotFormula::isKnown, HotFormula.unknown(), stats::isWell);
    }

    Mono<ViewCount> viewsOf(long articleId) {
        return this.views.get(articleId);
    }

    Mono<CommentPage> commentsOf(long articleId) {
        return this.comments.get(articleId);
    }

    Mono<HotFormula> formula() {
        return this.formula.get("formula");
    }

    Mono<HotList> hotList(Board board) {
        return this.hotLists.get(board);
    }
}
