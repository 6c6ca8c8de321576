package news.everyday.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

    private static final int BESIDE = 2;

    private static final int HEADLINES = 10;

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

    /** The newest with a picture leads; nothing is shown twice above the blocks. */
    static FrontView arrange(List<CardView> newest, List<BlockView> blocks) {
        List<CardView> left = new ArrayList<>(newest);
        List<CardView> lead = take(left, 1, FrontPages::hasPicture);
        if (lead.isEmpty()) {
            lead = take(left, 1, card -> true);
        }
        List<CardView> beside = take(left, BESIDE, FrontPages::hasPicture);
        List<CardView> headlines = take(left, HEADLINES, card -> true);
        return new FrontView(lead, beside, headlines, take(left, PICTURES, FrontPages::hasPicture), blocks);
    }

    private static List<CardView> take(List<CardView> from, int count, Predicate<CardView> wanted) {
        List<CardView> taken = from.stream().filter(wanted).limit(count).toList();
        from.removeAll(taken);
        return taken;
    }

    private static boolean hasPicture(CardView card) {
        return card.picture() != null;
    }
}
