package news.everyday.article.page;

import java.util.List;
import java.util.Map;
import news.everyday.article.article.ArticleFilter;
import news.everyday.article.article.ArticleQueries;
import news.everyday.article.channel.Channel;
import news.everyday.article.channel.ChannelCatalog;
import news.everyday.article.page.view.BlockView;
import news.everyday.article.page.view.CardView;
import news.everyday.article.page.view.FrontView;
import news.everyday.article.page.view.HeadView;
import news.everyday.article.page.view.LinkView;
import news.everyday.article.site.SiteCatalog;
import news.everyday.article.stats.Board;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The front page (首页): headlines, pictures, the newest of every channel. */
@Component
public class FrontPages {

    private static final int NEWEST = 60;

    private static final int HEADLINES = 9;

    private static final int PICTURES = 8;

    private static final int BLOCK = 6;

    private static final int HOT = 10;

    /** How many channels are read at once: a part of the connection pool, so that articles still get through. */
    private static final int AT_ONCE = 4;

    private final ArticleQueries articles;

    private final ArticleViews views;

    private final ChannelCatalog channels;

    private final SiteCatalog site;

    private final HotLists hotLists;

    private final PageCache cache;

    private final PageRenderer renderer;

    FrontPages(
            ArticleQueries articles,
            ArticleViews views,
            ChannelCatalog channels,
            SiteCatalog site,
            HotLists hotLists,
            PageCache cache,
            PageRenderer renderer) {
        this.articles = articles;
        this.views = views;
        this.channels = channels;
        this.site = site;
        this.hotLists = hotLists;
        this.cache = cache;
        this.renderer = renderer;
    }

    /** Never empty; an error only when our own database can't be read. */
    public Mono<RenderedPage> get() {
        return this.cache.get("/", this::load);
    }

    private Mono<RenderedPage> load() {
        return Mono.zip(newest(), blocks(), this.hotLists.get(Board.TODAY, HOT))
                .map(parts -> Map.of("front", arrange(parts.getT1(), parts.getT2()), "hot", parts.getT3()))
                .map(values -> this.renderer.render("front", head(), values));
    }

    private HeadView head() {
        String name = this.site.settings().name();
        String slogan = this.site.settings().slogan();
        return HeadView.of(name, slogan.isEmpty() ? name : slogan, "/");
    }

    private Mono<List<CardView>> newest() {
        return this.articles
                .listPublished(ArticleFilter.all(), null, NEWEST)
                .collectList()
                .map(this.views::of);
    }

    private Mono<List<BlockView>> blocks() {
        return Flux.fromIterable(this.channels.list())
                .flatMapSequential(this::block, AT_ONCE)
                .filter(block -> !block.cards().isEmpty())
                .collectList();
    }

    private Mono<BlockView> block(Channel channel) {
        return this.articles
                .listPublished(ArticleFilter.ofChannel(channel.slug()), null, BLOCK)
                .collectList()
                .map(cards -> new BlockView(new LinkView(channel.name(), channel.url()), this.views.of(cards)));
    }

    /** The newest with a picture leads; what is shown above isn't shown again among the pictures. */
    static FrontView arrange(List<CardView> newest, List<BlockView> blocks) {
        List<CardView> lead = newest.stream()
                .filter(card -> card.picture() != null)
                .findFirst()
                .or(() -> newest.stream().findFirst())
                .stream()
                .toList();
        List<CardView> headlines = newest.stream()
                .filter(card -> !lead.contains(card))
                .limit(HEADLINES)
                .toList();
        List<CardView> pictures = newest.stream()
                .filter(card -> card.picture() != null && !lead.contains(card) && !headlines.contains(card))
                .limit(PICTURES)
                .toList();
        return new FrontView(lead, headlines, pictures, blocks);
    }
}
