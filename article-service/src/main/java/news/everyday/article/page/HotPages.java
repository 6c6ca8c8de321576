package news.everyday.article.page;

import java.util.List;
import java.util.Map;
import news.everyday.article.answer.AnswerCache;
import news.everyday.article.answer.PreparedAnswer;
import news.everyday.article.page.view.FormulaView;
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

    private static final HeadView HEAD = HeadView.of("热榜", "今日、24 小时、7 天热点，上升最快和评论最多的新闻，以及热度的计算方法", "/hot");

    private final HotLists hotLists;

    private final LivePanels panels;

    private final AnswerCache cache;

    private final PageRenderer renderer;

    HotPages(HotLists hotLists, LivePanels panels, AnswerCache cache, PageRenderer renderer) {
        this.hotLists = hotLists;
        this.panels = panels;
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
        Mono<FormulaView> formula = this.panels.formula().map(FormulaTexts::of);
        return Mono.zip(boards, formula, this::render);
    }

    private PreparedAnswer render(List<HotView> boards, FormulaView formula) {
        return this.renderer.render("hot", HEAD, Map.of("boards", boards, "formula", formula));
    }
}
