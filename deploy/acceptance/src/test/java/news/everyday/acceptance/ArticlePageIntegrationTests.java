package news.everyday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every element of the portal's article page, from data. */
class ArticlePageIntegrationTests {

    private static final String HEADLINE = "清溪社区:闲置车棚“变”出共享书房";

    private static Document page;

    @BeforeAll
    static void openAnArticle() {
        Portal portal = SharedPlatform.portal();
        String id = portal.publish(Articles.fullArticle(HEADLINE, portal.uploadPicture()));
        portal.view(id, "first-reader");
        page = portal.get("/articles/" + id, "Accept", "text/html").page();
    }

    @Test
    void showsTheNavigationWithEveryChannel() {
        String navigation = page.select("nav").text().replaceAll("\\s", "");

        assertThat(navigation).contains("网站首页每日要闻头条快讯纪实现场专题报道社会热点就案说法海疆之声");
        assertThat(navigation).contains("诗坛荟萃焦点网谈生态环境热点追踪群众来信乡村振兴企业风采监督与法名人字画人物·访谈关注民生人民视点文化·旅游科技前沿快闪中国深度观察名医·健康");
        assertThat(page.text()).contains("成为会员", "关于我们", "免责声明", "联系我们", "人员查询");
    }

    @Test
    void listsAllThirtyTwoStations() {
        List<String> stations = page.select("a[href^=/stations/]").eachText();

        assertThat(stations).contains("浙江", "新疆", "内蒙古", "黑龙江", "西藏");
        assertThat(page.select("a[href^=/stations/]").eachAttr("href").stream().distinct())
                .hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void showsTheHeadWithSourceTimeAndClicks() {
        assertThat(page.selectFirst("h1").text()).isEqualTo(HEADLINE);
        assertThat(page.text()).contains("每日新闻网 > 群众来信 > " + HEADLINE);
        assertThat(page.text())
                .containsPattern("来源:每日新闻网 \\| 时间:\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2} \\| 点击:\\s?[\\d—]+");
        assertThat(page.select("time[datetime]")).isNotEmpty();
    }

    @Test
    void showsTheBodyWithSubheadsPictureAndCredits() {
        assertThat(page.select("article h2").eachText()).contains("一楼:借书还书", "二楼:老少同堂");
        assertThat(page.select("article figure img")).isNotEmpty();
        assertThat(page.select("article figcaption").text()).contains("居民在书房里学习书法");
        assertThat(page.text()).contains("责任编辑:李静怡").containsPattern("【作者:.*周砚秋.*】");
    }

    @Test
    void offersCommentsAndRecommendations() {
        assertThat(page.text()).contains("文章评论", "全部评论", "更多推荐");
        assertThat(page.select("textarea")).hasSize(1);
    }

    @Test
    void showsTheSideBarAndTheHotList() {
        assertThat(page.text()).contains("浏览量:", "大字号", "分享", "今日热点");
    }

    @Test
    void closesWithLinksContactsAndRecordNumbers() {
        assertThat(page.text()).contains("友情链接", "扫码看全网内容", "地址:", "联系电话", "京ICP备", "京公网安备", "信息网络传播视听节目许可证");
    }

    @Test
    void containsNothingThatAStrictPolicyForbids() {
        assertThat(page.select("[style], [onclick], [onload], style")).isEmpty();
        assertThat(page.select("script:not([src]):not([type=application/ld+json])"))
                .isEmpty();
    }
}
