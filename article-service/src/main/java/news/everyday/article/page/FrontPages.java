package news.everyday.article.page;

import java.util.List;
import java.util.Map;
import news.everyday.article.answer.AnswerCache;
import news.everyday.article.answer.PreparedAnswer;
import news.everyday.article.page.FrontContent.Headlines;
import news.everyday.article.page.view.BlockView;
import news.everyday.article.page.view.FrontView;
import news.everyday.article.page.view.HeadView;
import news.everyday.article.page.view.LinkView;
import news.everyday.article.site.SiteCatalog;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The front page (首页) for readers: headlines, pictures, the newest of every channel. */
@Component
public class FrontPages {

    private final FrontContents contents;

    private final ArticleViews views;

    private final SiteCatalog site;

    private final AnswerCache cache;

    private final PageRenderer renderer;

    FrontPages(FrontContents contents, ArticleViews views, SiteCatalog site, AnswerCache cache, PageRenderer renderer) {
        this.contents = contents;
        this.views = views;
        this.site = site;
        this.cache = cache;
        this.renderer = renderer;
    }

    /** Never empty; an error only when our own database can't be read. */
    public Mono<PreparedAnswer> get() {
        return this.cache.get("/", () -> this.contents.load().map(this::render));
    }

    private PreparedAnswer render(FrontContent content) {
        Map<String, Object> values = Map.of("front", viewOf(content), "hot", content.hot());
        return this.renderer.render("front", head(), values);
    }

    private HeadView head() {
        String name = this.site.settings().name();
        String slogan = this.site.settings().slogan();
        return HeadView.of(name, slogan.isEmpty() ? name : slogan, "/");
    }

    private FrontView viewOf(FrontContent content) {
        Headlines headlines = content.headlines();
        return new FrontView(
                this.views.of(headlines.lead()),
                this.views.of(headlines.beside()),
                this.views.of(headlines.others()),
                this.views.of(headlines.pictures()),
                blocksOf(content),
                content.topics().stream()
                        .map(topic -> new LinkView(topic.title(), topic.url()))
                        .toList());
    }

    private List<BlockView> blocksOf(FrontContent content) {
        return content.blocks().stream()
                .map(block -> new BlockView(
                        new LinkView(block.channel().name(), block.channel().url()), this.views.of(block.articles())))
                .toList();
    }
}
