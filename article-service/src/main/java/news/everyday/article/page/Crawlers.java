package news.everyday.article.page;

import java.util.List;
import java.util.stream.Stream;
import news.everyday.article.answer.AnswerCache;
import news.everyday.article.answer.PreparedAnswer;
import news.everyday.article.article.ArticleCard;
import news.everyday.article.article.ArticleFilter;
import news.everyday.article.article.ArticleQueries;
import news.everyday.article.page.view.LinkView;
import news.everyday.article.page.view.MomentView;
import news.everyday.article.page.view.SiteView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What search engines read: the map of the site and what they may visit. */
@Component
public class Crawlers {

    /** The newest; a search engine that comes often finds the older ones from the lists. */
    private static final int ARTICLES = 2_000;

    private final ArticleQueries articles;

    private final SiteViews sites;

    private final AnswerCache cache;

    Crawlers(ArticleQueries articles, SiteViews sites, AnswerCache cache) {
        this.articles = articles;
        this.sites = sites;
        this.cache = cache;
    }

    /** Never empty. */
    public Mono<PreparedAnswer> sitemap() {
        return this.cache.get(
                "/sitemap.xml",
                () -> this.articles
                        .listPublished(ArticleFilter.all(), null, ARTICLES)
                        .collectList()
                        .map(cards -> PreparedAnswer.of(write(this.sites.current(), cards))));
    }

    public PreparedAnswer robots() {
        return PreparedAnswer.of("""
                User-agent: *
                Disallow: /api/
                Disallow: /account
                Disallow: /login
                Disallow: /search
                Sitemap: %1$s/sitemap.xml
                Sitemap: %1$s/news-sitemap.xml
                """.formatted(this.sites.publicUrl()));
    }

    private static byte[] write(SiteView site, List<ArticleCard> cards) {
        XmlText xml = new XmlText();
        xml.open("urlset", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
        Stream.of(Stream.of("/", "/hot"), urls(site.channels()), urls(site.stations()), urls(site.pages()))
                .flatMap(paths -> paths)
                .forEach(path ->
                        xml.open("url").element("loc", site.absolute(path)).close());
        cards.forEach(card -> article(xml, site, card));
        return xml.close().toBytes();
    }

    private static Stream<String> urls(List<LinkView> links) {
        return links.stream().map(LinkView::url);
    }

    private static void article(XmlText xml, SiteView site, ArticleCard card) {
        xml.open("url").element("loc", site.absolute(card.url()));
        xml.element("lastmod", MomentView.of(card.publishedAt()).machine()).close();
    }
}
