package news.everyday.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.everyday.article.comment.CommentClient;
import news.everyday.article.stats.StatsClient;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

@PageTest
class PlainPagesIntegrationTests {

    @Autowired
    private SampleSite sample;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Browser browser;

    @BeforeEach
    void clear(@Autowired StatsClient stats, @Autowired CommentClient comments) {
        this.neighbours.recover(stats, comments);
        this.sample.clear();
        this.sample.settle();
    }

    @Test
    void loginAndJoinHaveTheirForms() {
        Document login = this.browser.open("/login");
        Document join = this.browser.open("/join");

        assertThat(login.select("form[data-login] input").eachAttr("name")).containsExactly("login", "password");
        assertThat(join.select("form[data-join] input").eachAttr("name"))
                .containsExactly("email", "displayName", "password");
        assertThat(join.select("input[type=password]").attr("autocomplete")).isEqualTo("new-password");
        assertThat(login.select("noscript").text()).contains("需要启用 JavaScript");
        assertThat(this.browser.open("/account").select("h1").text()).isEqualTo("我的账号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/hot", "/login", "/join", "/account", "/staff", "/pages/about", "/search?q=x"})
    void nothingRunsOrIsStyledInline(String path) {
        Document page = this.browser.open(path);

        assertThat(page.select("script:not([src]), style, [style]")).isEmpty();
    }

    @Test
    void staffLookUpIsHonest() {
        this.sample.add(ArticleSketch.seed());

        assertThat(this.browser.open("/staff").select("main").text()).contains("没有录入任何人员");
        assertThat(this.browser.open("/staff?q=林知夏").select("main li").eachText())
                .containsExactly("林知夏");
        assertThat(this.browser.open("/staff?q=林").select("main").text()).contains("没有查到“林”");
    }

    /** No store takes a NUL; half a character is what cutting an emoji in two leaves. */
    @Test
    void staffLookUpCopesWithWhatNoNameHas() {
        assertThat(this.browser.open("/staff?q=\0").select("h1").text()).isEqualTo("人员查询");
        assertThat(this.browser.open("/staff?q=李\0婧").select("main").text()).contains("没有查到“李 婧”");
    }

    @Test
    void staticPagesComeFromData() {
        Document page = this.browser.open("/pages/about");

        assertThat(page.select("h1").text()).isEqualTo("关于我们");
        assertThat(page.select(".prose").text()).isEqualTo("关于我们的正文。");
        this.browser.openMissing("/pages/nothing");
    }

    @Test
    void feedsCarryTheNewest() {
        long id = this.sample.add(
                ArticleSketch.seed().withHeadline("标题 <&> \"引号\"").withSummary("摘要\u0007含控制字符"));

        for (String path : List.of("/feed.xml", "/channels/reader-letters/feed.xml", "/stations/jilin/feed.xml")) {
            Document feed = xml(path);
            assertThat(feed.select("item > title").eachText()).as(path).containsExactly("标题 <&> \"引号\"");
            assertThat(feed.select("item > link").text()).isEqualTo("http://www.everyday-news.cn/articles/" + id);
            assertThat(feed.select("item > description").text()).isEqualTo("摘要含控制字符");
            assertThat(feed.select("item > pubDate").text()).isEqualTo("Sat, 08 Feb 2025 12:59:12 +0800");
        }
        this.browser.openMissing("/channels/nowhere/feed.xml");
    }

    @Test
    void feedReadersAreCountedByAPicture() {
        long id = this.sample.add(ArticleSketch.seed().withSummary("摘要 <b>&\u0007"));

        String content = xml("/feed.xml").select("item > content|encoded").text();

        assertThat(content)
                .isEqualTo(
                        "<p>摘要 &lt;b&gt;&amp;</p><img src=\"http://www.everyday-news.cn/api/v1/views/pixel.gif?articleId="
                                + id + "\" alt=\"\" width=\"1\" height=\"1\">");
    }

    @Test
    void searchEnginesFindTheWay() {
        long id = this.sample.add(ArticleSketch.seed());

        assertThat(xml("/sitemap.xml").select("loc").eachText())
                .contains(
                        "http://www.everyday-news.cn/",
                        "http://www.everyday-news.cn/channels/society",
                        "http://www.everyday-news.cn/stations/jilin",
                        "http://www.everyday-news.cn/articles/" + id);
        assertThat(this.browser.text("/robots.txt"))
                .contains(
                        "Disallow: /api/",
                        "Sitemap: http://www.everyday-news.cn/sitemap.xml\n",
                        "Sitemap: http://www.everyday-news.cn/news-sitemap.xml\n");
    }

    @Test
    void newsSearchEnginesFindWhatIsNew() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        ArticleSketch recent = ArticleSketch.seed().at(now.minus(Duration.ofHours(47)));
        long id = this.sample.add(recent.withHeadline("标题 <&> “引号”"));
        this.sample.add(recent.withHeadline("草稿").withStatus("DRAFT"));
        this.sample.add(recent.withHeadline("撤下的").withStatus("WITHDRAWN"));
        this.sample.add(ArticleSketch.seed().withHeadline("前天的").at(now.minus(Duration.ofHours(49))));

        Document map = xml("/news-sitemap.xml");

        assertThat(map.select("url > loc").eachText()).containsExactly("http://www.everyday-news.cn/articles/" + id);
        assertThat(map.select("news|title").eachText()).containsExactly("标题 <&> “引号”");
        assertThat(map.select("news|publication > news|name").text()).isEqualTo("每日新闻网");
        assertThat(map.select("news|publication > news|language").text()).isEqualTo("zh-cn");
        assertThat(OffsetDateTime.parse(map.select("news|publication_date").text())
                        .toInstant())
                .isEqualTo(now.minus(Duration.ofHours(47)));
        assertThat(map.selectFirst("urlset").attr("xmlns:news"))
                .isEqualTo("http://www.google.com/schemas/sitemap-news/0.9");
    }

    @Test
    void assetsAreKeptForEverUnderTheirFingerprint() {
        String style = this.browser.open("/").select("link[rel=stylesheet]").attr("href");
        Matcher address = Pattern.compile("/assets/([0-9a-f]{16})/site.css").matcher(style);
        assertThat(address.matches()).isTrue();

        HttpHeaders current = this.browser.fetch(style).getResponseHeaders();
        assertThat(current.getContentType()).hasToString("text/css;charset=UTF-8");
        assertThat(current.getCacheControl()).isEqualTo("max-age=31536000, public, immutable");
    }

    @Test
    void assetsOfAnotherBuildAreServedButNotKept() {
        HttpHeaders other =
                this.browser.fetch("/assets/of-another-build/site.css").getResponseHeaders();

        assertThat(other.getCacheControl()).isEqualTo("max-age=60, public");
        this.browser.openMissing("/assets/of-another-build/application.yml");
        assertThat(this.browser.fetch("/favicon.ico").getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(this.browser.text("/assets/site-qr.svg")).startsWith("<svg");
    }

    private Document xml(String path) {
        return Jsoup.parse(this.browser.text(path), Parser.xmlParser());
    }
}
