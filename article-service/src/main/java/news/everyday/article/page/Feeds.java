package news.everyday.article.page;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import news.everyday.article.answer.AnswerCache;
import news.everyday.article.answer.PreparedAnswer;
import news.everyday.article.article.ArticleCard;
import news.everyday.article.article.ArticleFilter;
import news.everyday.article.article.ArticleQueries;
import news.everyday.article.channel.ChannelCatalog;
import news.everyday.article.site.SiteCatalog;
import news.everyday.article.station.StationCatalog;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/** RSS 2.0 of the newest articles: of everything, a channel, a station. */
@Component
public class Feeds {

    private static final int ITEMS = 30;

    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneId.of("Asia/Shanghai"));

    private final ArticleQueries articles;

    private final ChannelCatalog channels;

    private final StationCatalog stations;

    private final SiteCatalog site;

    private final SiteViews sites;

    private final AnswerCache cache;

    Feeds(
            ArticleQueries articles,
            ChannelCatalog channels,
            StationCatalog stations,
            SiteCatalog site,
            SiteViews sites,
            AnswerCache cache) {
        this.articles = articles;
        this.channels = channels;
        this.stations = stations;
        this.site = site;
        this.sites = sites;
        this.cache = cache;
    }

    /** Never empty. */
    public Mono<PreparedAnswer> all() {
        return feed(siteName(), "/", "/feed.xml", ArticleFilter.all());
    }

    /** Empty when there is no such channel. */
    public Mono<PreparedAnswer> findChannel(String slug) {
        return Mono.justOrEmpty(this.channels.find(slug))
                .flatMap(channel -> feed(
                        channel.name() + " - " + siteName(),
                        channel.url(),
                        channel.url() + "/feed.xml",
                        ArticleFilter.ofChannel(slug)));
    }

    /** Empty when there is no such station. */
    public Mono<PreparedAnswer> findStation(String code) {
        return Mono.justOrEmpty(this.stations.find(code))
                .flatMap(station -> feed(
                        station.name() + " - " + siteName(),
                        station.url(),
                        station.url() + "/feed.xml",
                        ArticleFilter.ofStation(code)));
    }

    private String siteName() {
        return this.site.settings().name();
    }

    private Mono<PreparedAnswer> feed(String title, String page, String path, ArticleFilter filter) {
        return this.cache.get(
                path,
                () -> this.articles
                        .listPublished(filter, null, ITEMS)
                        .collectList()
                        .map(cards -> PreparedAnswer.of(write(title, page, path, cards))));
    }

    private byte[] write(String title, String page, String path, List<ArticleCard> cards) {
        String base = this.sites.publicUrl();
        XmlText xml = new XmlText();
        xml.open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:atom",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:content",
                        "http://purl.org/rss/1.0/modules/content/")
                .open("channel");
        xml.element("title", title).element("link", base + page).element("description", title);
        xml.element("language", "zh-CN");
        xml.open("atom:link", "rel", "self", "type", "application/rss+xml", "href", base + path)
                .close();
        cards.forEach(card -> item(xml, base, card));
        return xml.close().close().toBytes();
    }

    private static void item(XmlText xml, String base, ArticleCard card) {
        xml.open("item");
        xml.element("title", card.headline()).element("link", base + card.url());
        xml.element("description", card.summary()).element("category", card.channelName());
        xml.element("content:encoded", content(base, card));
        xml.element("pubDate", RFC_822.format(card.publishedAt()));
        xml.open("guid", "isPermaLink", "true").text(base + card.url()).close();
        xml.close();
    }

    /** The summary as HTML, and the picture by which stats-service counts who reads it: no script runs in a feed reader. */
    private static String content(String base, ArticleCard card) {
        return "<p>" + HtmlUtils.htmlEscape(card.summary(), "UTF-8") + "</p><img src=\"" + base
                + "/api/v1/views/pixel.gif?articleId=" + card.id() + "\" alt=\"\" width=\"1\" height=\"1\">";
    }
}
