package news.everyday.article.page;

import java.util.List;
import java.util.Map;
import news.everyday.article.answer.AnswerCache;
import news.everyday.article.answer.PreparedAnswer;
import news.everyday.article.page.view.HeadView;
import news.everyday.article.page.view.HotView;
import news.everyday.article.stats.Board;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All hot boards and how heat is reckoned. */
@Component
public class HotPages {

    private static final int ENTRIES = 20;

    private static final HeadView HEAD = HeadView.of("热榜", "今日、24 小时、7 天热点和上升最快的新闻,以及热度的计算方法", "/hot");

    private final HotLists hotLists;

    private final AnswerCache cache;

    private final PageRenderer renderer;

    HotPages(HotLists hotLists, AnswerCache cache, PageRenderer renderer) {
        this.hotLists = hotLists;
        this.cache = cache;
        this.renderer = renderer;
    }

    /** Never empty, never fails. */
    public Mono<PreparedAnswer> get() {
        return this.cache.get("/hot", this::load);
    }

    private Mono<PreparedAnswer> load() {
        Mono<List<HotView>> boards = Flux.fromArray(Board.values())
                .flatMapSequential(board -> this.hotLists.get(board, ENTRIES))
                .collectList();
        return boards.map(all -> this.renderer.render("hot", HEAD, Map.of("boards", all)));
    }
}
