package news.everyday.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import news.everyday.article.comment.CommentClient;
import news.everyday.article.stats.StatsClient;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Every element of the portal's example page (长春市绿园区…) is on ours. */
@PageTest
class ArticlePageIntegrationTests {

    @Autowired
    private SampleSite sample;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Browser browser;

    @Autowired
    private WebTestClient client;

    private long seed;

    @BeforeEach
    void publishTheSeed(@Autowired StatsClient stats, @Autowired CommentClient comments) {
        this.neighbours.recover(stats, comments);
        this.sample.clear();
        this.sample.settle();
        this.seed = this.sample.add(ArticleSketch.seed());
    }

    private Document page() {
        return this.browser.open("/articles/" + this.seed);
    }

    private HttpHeaders headers() {
        return this.browser.fetch("/articles/" + this.seed).getResponseHeaders();
    }

    @Test
    void leadsThroughTheSite() {
        Document page = page();

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.select(".logo").text()).contains("每日新闻网");
        assertThat(page.select(".logo img").attr("src")).endsWith("logo.svg");
        assertThat(page.select("nav.channels a").eachText())
                .hasSize(26)
                .startsWith("网站首页", "每日要闻", "头条快讯", "纪实现场", "专题报道", "社会热点", "就案说法", "海疆之声", "诗坛荟萃")
                .contains("群众来信", "人物·访谈", "文化·旅游", "快闪中国", "深度观察", "名医·健康");
        assertThat(page.select("header .site-links a").eachText())
                .containsExactly("成为会员", "关于我们", "免责声明", "联系我们", "人员查询");
        assertThat(page.select("nav.stations a").eachText())
                .hasSize(32)
                .startsWith("浙江", "新疆", "内蒙古", "吉林")
                .endsWith("宁夏", "西藏");
        assertThat(page.select("nav.breadcrumb").text()).isEqualTo("每日新闻网 > 群众来信 > 清溪市河湾区:共享书房“读”出烟火气");
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#main");
    }

    @Test
    void tellsTheStoryAndWhereItComesFrom() {
        this.neighbours.stats.answers(
                "/api/v1/views", "{\"items\":[{\"articleId\":\"" + this.seed + "\",\"views\":277}]}");

        Document page = page();

        assertThat(page.select("h1").eachText()).containsExactly("清溪市河湾区:共享书房“读”出烟火气");
        assertThat(page.select(".origin").text()).isEqualTo("来源:中国青年网 | 时间:2025-02-08 12:59:12 | 点击:277");
        assertThat(page.select(".origin time").attr("datetime")).isEqualTo("2025-02-08T12:59:12+08:00");
        assertThat(page.select(".body h2").eachText()).containsExactly("旧车棚:书架搬进院子里", "借书台:一张卡借遍全区", "小院子:周末有故事会");
        assertThat(page.select(".body figcaption").text()).isEqualTo("在共享书房,孩子们围着志愿者听故事");
        assertThat(page.select(".body figure img").attr("src")).isEqualTo("/media/1.jpg");
        assertThat(page.select(".credits").text()).isEqualTo("责任编辑:林知夏 【作者:】");
    }

    @Test
    void namesKickerAndAuthorWhereThereAreAny() {
        long id = this.sample.add(ArticleSketch.seed().withPeople("社区故事", "青禾日报", "记者 何稻", "吴映雪"));

        Document page = this.browser.open("/articles/" + id);

        assertThat(page.select(".kicker").text()).isEqualTo("社区故事");
        assertThat(page.select(".byline").text()).isEqualTo("记者 何稻");
        assertThat(page.select(".credits").text()).isEqualTo("责任编辑:吴映雪 【作者:记者 何稻】");
    }

    @Test
    void showsTheLeadPictureOnlyAboveABodyWithoutPictures() {
        long bare = this.sample.add(ArticleSketch.seed().withBody("<p>正文</p>", "/media/2.jpg"));

        assertThat(this.browser
                        .open("/articles/" + bare)
                        .select(".lead-picture img")
                        .attr("src"))
                .isEqualTo("/media/2.jpg");
        assertThat(page().select(".lead-picture")).isEmpty();
    }

    @Test
    void showsTheSideBar() {
        this.neighbours.stats.answers(
                "/api/v1/views", "{\"items\":[{\"articleId\":\"" + this.seed + "\",\"views\":277}]}");

        Document page = page();

        assertThat(page.select(".facts time").text()).isEqualTo("2025 02/08 12:59");
        assertThat(page.select(".facts .views").text()).isEqualTo("浏览量: 277");
        assertThat(page.select(".facts [data-large-type]").text()).isEqualTo("大字号");
        assertThat(page.select(".facts [data-share]").text()).isEqualTo("分享");
    }

    @Test
    void showsWhatIsHotWithPictures() {
        List<Long> hot = List.of(
                this.sample.add(ArticleSketch.seed().withHeadline("连片稻田开镰亩产过千")),
                this.sample.add(ArticleSketch.seed().withHeadline("撤下的稿件").withStatus("WITHDRAWN")),
                this.sample.add(ArticleSketch.seed().withHeadline("第二热的稿件")));
        this.neighbours.stats.answers("/api/v1/rankings/today", ranking(hot));

        Document page = page();

        assertThat(page.select(".side .section-title").text()).startsWith("今日热点");
        assertThat(page.select(".side .hot > li").eachText()).containsExactly("连片稻田开镰亩产过千", "第二热的稿件");
        assertThat(page.select(".side .hot img").eachAttr("src")).containsOnly("/media/1.jpg");
    }

    @Test
    void takesCommentsAndShowsThemWithReplies() {
        this.neighbours.comments.answers("/api/v1/articles", CommentStories.TWO_WITH_A_REPLY);

        Document page = page();

        assertThat(page.select("#write-title").text()).isEqualTo("文章评论");
        Element form = page.selectFirst("form[data-comment-form]");
        assertThat(form.attr("action")).isEqualTo("/api/v1/articles/" + this.seed + "/comments");
        assertThat(form.select("textarea[name=body]")).hasSize(1);
        assertThat(form.select("button[type=submit]").text()).isEqualTo("评论");
        assertThat(form.select("a").eachAttr("href")).contains("/login?return=/articles/" + this.seed);
        assertThat(page.select("#comments-title").text()).isEqualTo("全部评论");
        assertThat(page.select(".comments > li").eachAttr("id")).containsExactly("comment-12", "comment-11");
        assertThat(page.select("#comment-11 .replies > li .comment-body").text())
                .isEqualTo("同感,下次一起去。");
        assertThat(page.select("#comment-13 .comment-meta").text()).startsWith("晨光 回复 绿园老街坊 2026-11-24 20:15");
    }

    @Test
    void closesTheFormWhereCommentsAreClosed() {
        this.sample.closeComments(this.seed);

        Document page = page();

        assertThat(page.select("form[data-comment-form]")).isEmpty();
        assertThat(page.select(".comment-area").text()).contains("本文评论已关闭");
    }

    @Test
    void recommendsTenOthersWithPictureAndSummary() {
        for (int i = 1; i <= 12; i++) {
            this.sample.add(ArticleSketch.seed().withHeadline("岩湾县:社区空房改成托育点 " + i));
        }

        Document page = page();

        assertThat(page.select("#recommended-title").text()).isEqualTo("更多推荐");
        assertThat(page.select(".recommended .cards > li")).hasSize(10);
        Element card = page.selectFirst(".recommended .cards > li");
        assertThat(card.select("h3 a").attr("href")).startsWith("/articles/").isNotEqualTo("/articles/" + this.seed);
        assertThat(card.select("img").attr("src")).isEqualTo("/media/1.jpg");
        assertThat(card.select(".summary").text()).startsWith("河湾区柳岸街道");
    }

    @Test
    void endsWithFriendsContactsAndRecords() {
        Document page = page();

        assertThat(page.select(".friends h2").text()).isEqualTo("友情链接");
        assertThat(page.select(".friends a").eachText())
                .hasSize(19)
                .startsWith("人民网", "海彊之声")
                .endsWith("求是网");
        Element foot = page.selectFirst(".foot");
        assertThat(foot.select(".pages a").eachText()).containsExactlyInAnyOrder("关于我们", "联系我们", "免责声明", "人员查询");
        assertThat(foot.select(".qr figcaption").text()).isEqualTo("扫码看全网内容");
        assertThat(foot.select(".qr img").attr("src")).isEqualTo("/assets/site-qr.svg");
        assertThat(foot.select("address").text())
                .contains("地址:北京市示范区样板路1号", "010-55550100", "010–55550101", "13800000000(微信同号)")
                .contains("邮箱:newsroom@example.test");
        assertThat(foot.select(".records").text())
                .isEqualTo("网站备案/许可证 工信部:京ICP备00000000号 京公网安备 11000000000000号 信息网络传播视听节目许可证:0100000");
        assertThat(foot.select(".lines p")).hasSize(2);
        assertThat(foot.select(".lines").text()).contains("关注社区、乡村、学校和医院");
    }

    /** Without the script it would send the reader to a page of JSON. */
    @Test
    void theCommentFormWaitsForItsScript() {
        Document page = page();

        assertThat(page.select("[data-comment-form] [type=submit]").hasAttr("disabled"))
                .isTrue();
        assertThat(page.select("[data-replying]").hasAttr("hidden")).isTrue();
    }

    @Test
    void introducesItselfToMachines() {
        Document page = page();

        assertThat(page.title()).isEqualTo("清溪市河湾区:共享书房“读”出烟火气 - 每日新闻网");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("http://www.everyday-news.cn/articles/" + this.seed);
        assertThat(page.select("meta[name=description]").attr("content")).startsWith("河湾区柳岸街道");
        assertThat(page.select("meta[property=og:type]").attr("content")).isEqualTo("article");
        assertThat(page.select("meta[property=og:image]").attr("content"))
                .isEqualTo("http://www.everyday-news.cn/media/1.jpg");
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains("\"@type\":\"NewsArticle\"", "\"datePublished\":\"2025-02-08T12:59:12+08:00\"");
    }

    @Test
    void runsAndStylesNothingInline() {
        Document page = page();

        assertThat(page.select("script:not([src])").eachAttr("type")).containsOnly("application/ld+json");
        assertThat(page.select("style, [style]")).isEmpty();
        assertThat(page.getAllElements())
                .noneMatch(element -> element.attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(headers().getFirst("Content-Security-Policy"))
                .startsWith("default-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void showsNastyTextAsText() {
        long nasty = this.sample.add(ArticleSketch.seed()
                .withHeadline("</script><script>alert('标题')</script> \"引号\" & 🙂")
                .withSummary("</title><img src=x onerror=alert(1)>")
                .withPeople("<b>眉题</b>", "<i>来源</i>", "<u>作者</u>", "\"><svg onload=alert(1)>"));
        this.neighbours.comments.answers("/api/v1/articles", CommentStories.TWO_WITH_A_REPLY);

        Document page = this.browser.open("/articles/" + nasty);

        assertThat(page.select("h1").text()).isEqualTo("</script><script>alert('标题')</script> \"引号\" & 🙂");
        assertThat(page.select(".kicker").text()).isEqualTo("<b>眉题</b>");
        assertThat(page.select("#comment-12 strong").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select("#comment-11 > .comment-body").text()).isEqualTo("社区餐厅的小碗菜确实方便 <b>& 便宜</b>");
        assertThat(page.select("script:not([src])")).hasSize(1);
        assertThat(page.select("[onerror], [onload], main b, main i, main u")).isEmpty();
    }

    @Test
    void isKeptByCachesForAMomentAndRecognised() {
        HttpHeaders headers = headers();
        assertThat(headers.getCacheControl())
                .isEqualTo("max-age=2, public, stale-if-error=86400, stale-while-revalidate=30");

        this.client
                .get()
                .uri("/articles/" + this.seed)
                .header(HttpHeaders.IF_NONE_MATCH, headers.getETag())
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();
    }

    @Test
    void costsOneCallForACrowd() {
        for (int reader = 0; reader < 20; reader++) {
            page();
        }

        assertThat(this.neighbours.stats.callsTo("/api/v1/views?articleIds=" + this.seed))
                .isEqualTo(1);
        assertThat(this.neighbours.comments.callsTo("/api/v1/articles/" + this.seed))
                .isEqualTo(1);
    }

    @Test
    void isGoneSecondsAfterTheArticleWasWithdrawn() {
        page();

        this.sample.withdraw(this.seed);
        this.neighbours.pass(Duration.ofMillis(1_500));

        Document gone = this.browser.openMissing("/articles/" + this.seed);
        assertThat(gone.select("h1").text()).isEqualTo("页面不存在");
        assertThat(gone.text()).doesNotContain("烟火气");
    }

    @Test
    void answers404ForADraftAsForNothing() {
        long draft = this.sample.add(ArticleSketch.seed().withHeadline("未发布的稿件").withStatus("DRAFT"));

        assertThat(this.browser.openMissing("/articles/" + draft).text()).doesNotContain("未发布的稿件");
        this.browser.openMissing("/articles/987654321");
        this.browser.openMissing("/articles/abc");
    }

    @Test
    void tellsProgramsAboutAMissingArticleInTheirFormat() {
        this.client
                .get()
                .uri("/articles/987654321")
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:article-not-found");
    }

    private static String ranking(List<Long> ids) {
        return ids.stream()
                .map(id -> "{\"rank\":1,\"articleId\":\"" + id + "\",\"headline\":\"旧标题\",\"views\":9,\"score\":1.5}")
                .collect(java.util.stream.Collectors.joining(",", "{\"items\":[", "]}"));
    }
}
