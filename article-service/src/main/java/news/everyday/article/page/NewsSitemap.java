package news.everyday.article.page;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import news.everyday.article.answer.AnswerCache;
import news.everyday.article.answer.PreparedAnswer;
import news.everyday.article.article.ArticleCard;
import news.everyday.article.article.ArticleQueries;
import news.everyday.article.page.view.MomentView;
import news.everyday.article.page.view.SiteView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The map of the newest for news search engines, in Google's form: two days, at most a thousand articles. */
@Component
public class NewsSitemap {

    private static final String PATH = "/news-sitemap.xml";

    private static final Duration NEW = Duration.ofHours(48);

    private static final int ARTICLES = 1_000;

    private final ArticleQueries articles;

    private final SiteViews sites;

    private final AnswerCache cache;

    private final Clock clock;

    NewsSitemap(ArticleQueries articles, SiteViews sites, AnswerCache cache, Clock clock) {
        this.articles = articles;
        this.sites = sites;
        this.cache = cache;
        this.clock = clock;
    }

    /** Never empty; without articles when nothing is new. */
    public Mono<PreparedAnswer> get() {
        return this.cache.get(PATH, this::load);
    }

    private Mono<PreparedAnswer> load() {
        return this.articles
                .listPublishedSince(this.clock.instant().minus(NEW), ARTICLES)
                .collectList()
                .map(cards -> PreparedAnswer.of(write(this.sites.current(), cards)));
    }

    private static byte[] write(SiteView site, List<ArticleCard> cards) {
        XmlText xml = new XmlText();
        xml.open(
                "urlset",
                "xmlns",
                "http://www.sitemaps.org/schemas/sitemap/0.9",
                "xmlns:news",
                "http://www.google.com/schemas/sitemap-news/0.9");
        cards.forEach(card -> article(xml, site, card));
        return xml.close().toBytes();
    }

    private static void article(XmlText xml, SiteView site, ArticleCard card) {
        xml.open("url").element("loc", site.absolute(card.url())).open("news:news");
        xml.open("news:publication")
                .element("news:name", site.name())
                .element("news:language", "zh-cn")
                .close();
        xml.element("news:publication_date", MomentView.of(card.publishedAt()).machine());
        xml.element("news:title", card.headline()).close().close();
    }
}
