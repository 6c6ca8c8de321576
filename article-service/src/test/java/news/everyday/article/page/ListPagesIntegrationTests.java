package news.everyday.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import news.everyday.article.comment.CommentClient;
import news.everyday.article.stats.StatsClient;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

@PageTest
class ListPagesIntegrationTests {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

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

    private long add(String headline, String channel, String station, int minute) {
        return this.sample.add(
                ArticleSketch.seed().withHeadline(headline).in(channel, station).at(NOON.plusSeconds(60L * minute)));
    }

    @Test
    void frontPageLeadsWithTheNewestAndShowsEveryChannelsNewest() {
        add("昨天的稿件", "society", "jilin", 0);
        add("今天的稿件", "rural", "zhejiang", 5);

        Document page = this.browser.open("/");

        assertThat(page.title()).isEqualTo("每日新闻网");
        assertThat(page.select("h1").text()).isEqualTo("每日新闻网");
        assertThat(page.select(".lead h2").text()).isEqualTo("今天的稿件");
        assertThat(page.select(".blocks h2").eachText()).containsExactly("社会热点 更多", "乡村振兴 更多");
        assertThat(page.select(".tiles a")).hasSize(32);
        assertThat(page.select("nav.channels [aria-current=page]").text()).isEqualTo("网站首页");
    }

    @Test
    void frontPageLeadsToTheTopics() {
        this.sample.addTopic("spring-fair", "春天的集市", List.of(add("集市开张", "society", "jilin", 1)));

        assertThat(this.browser.open("/").select("[aria-labelledby=topics-title] a"))
                .extracting(link -> link.attr("href") + " " + link.text())
                .containsExactly("/topics/spring-fair 春天的集市");
    }

    @Test
    void frontPageOfAnEmptyPortalSaysSo() {
        assertThat(this.browser.open("/").select("main").text()).contains("还没有发布的文章");
    }

    @Test
    void channelIsReadPageByPageWithoutLossOrRepetition() {
        IntStream.rangeClosed(1, 45).forEach(i -> add("第" + i + "篇", "society", "jilin", i));
        add("别的频道", "rural", "jilin", 100);

        Document first = this.browser.open("/channels/society");
        Document second = this.browser.open(first.select("a[rel=next]").attr("href"));
        Document third = this.browser.open(second.select("a[rel=next]").attr("href"));

        assertThat(first.select("h1").text()).isEqualTo("社会热点");
        assertThat(first.select("a[rel=next]").text()).isEqualTo("下一页");
        assertThat(first.select(".cards h3").eachText())
                .hasSize(20)
                .startsWith("第45篇")
                .endsWith("第26篇");
        assertThat(second.select(".cards h3").eachText())
                .hasSize(20)
                .startsWith("第25篇")
                .endsWith("第6篇");
        assertThat(third.select(".cards h3").eachText()).hasSize(5).endsWith("第1篇");
        assertThat(third.select("a[rel=next]")).isEmpty();
    }

    @Test
    void stationShowsItsOwn() {
        add("吉林的稿件", "society", "jilin", 1);
        add("浙江的稿件", "society", "zhejiang", 2);

        Document page = this.browser.open("/stations/jilin");

        assertThat(page.select("h1").text()).isEqualTo("吉林");
        assertThat(page.select(".cards h3").eachText()).containsExactly("吉林的稿件");
    }

    @Test
    void topicKeepsTheEditorsOrder() {
        long older = add("先发的稿件", "society", "jilin", 1);
        long newer = add("后发的稿件", "society", "jilin", 2);
        this.sample.addTopic("spring-fair", "春天的集市", List.of(older, newer));

        Document page = this.browser.open("/topics/spring-fair");

        assertThat(page.select("h1").text()).isEqualTo("春天的集市");
        assertThat(page.select(".cards h3").eachText()).containsExactly("先发的稿件", "后发的稿件");
    }

    @Test
    void searchFindsWordsAndTags() {
        add("候鸟回到湿地", "environment", "jilin", 1);
        add("集市开张", "society", "jilin", 2);

        assertThat(this.browser.open("/search?q=湿地").select(".cards h3").eachText())
                .containsExactly("候鸟回到湿地");
        assertThat(this.browser.open("/search?tag=吉林").select(".cards h3").eachText())
                .containsExactly("集市开张", "候鸟回到湿地");
        assertThat(this.browser.open("/search?q=<b>没有</b>").select("main").text())
                .contains("搜索:<b>没有</b>", "没有找到相关文章");
    }

    @Test
    void searchForNothingLeadsHome() {
        EntityExchangeResult<byte[]> answer = this.browser.fetch("/search?q=");

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(answer.getResponseHeaders().getLocation()).hasToString("/");
    }

    @Test
    void nothingUnpublishedIsListedAnywhere() {
        this.sample.add(ArticleSketch.seed()
                .withHeadline("藏着的草稿")
                .in("society", "jilin")
                .withStatus("DRAFT"));
        this.sample.add(ArticleSketch.seed()
                .withHeadline("藏着的撤稿")
                .in("society", "jilin")
                .withStatus("WITHDRAWN"));

        for (String path : List.of("/", "/channels/society", "/stations/jilin", "/search?q=藏着", "/search?tag=吉林")) {
            assertThat(this.browser.open(path).select("main").text()).as(path).doesNotContain("藏着的草稿", "藏着的撤稿");
        }
    }

    @Test
    void hotPageShowsAllBoardsAndTheFormula() {
        long hot = add("最热的稿件", "society", "jilin", 1);
        long pinned = add("置顶的稿件", "society", "jilin", 2);
        this.neighbours.stats.answers(
                "/api/v1/rankings/rising",
                "{\"items\":[{\"rank\":1,\"articleId\":\"" + pinned + "\",\"views\":0,\"score\":0,\"pinned\":true},"
                        + "{\"rank\":2,\"articleId\":\"" + hot + "\",\"views\":120,\"score\":33.25}]}");
        this.neighbours.stats.answers(
                "/api/v1/rankings/commented",
                "{\"items\":[{\"rank\":1,\"articleId\":\"" + hot + "\",\"views\":120,\"score\":7.0}]}");
        this.neighbours.stats.answers("/api/v1/rankings/formula", """
                {"formula":"…","source":"Cormode, ICDE 2009","dedupWindowSeconds":45,
                 "boards":[
                  {"board":"today","measures":"views","halfLifeSeconds":18000,"dayBefore":0.125,"standIns":["day","week"]},
                  {"board":"rising","measures":"views","halfLifeSeconds":2700,"standIns":[]},
                  {"board":"commented","measures":"comments","days":9,"standIns":[]}],
                 "example":{"halfLifeSeconds":18000,"items":[
                  {"article":"A","views":400,"secondsAgo":36000,"score":100.0},
                  {"article":"B","views":120,"secondsAgo":0,"score":120.0}]},
                 "damping":{"halfLifeSeconds":1800,"visitor":{"free":3.0,"share":0.02},
                  "addressBlock":{"free":20.0,"share":0.1},"agent":{"free":30.0,"share":0.5},"usualFactor":3.0}}
                """);

        Document page = this.browser.open("/hot");

        assertThat(page.select(".boards h2").eachText()).containsExactly("今日热点", "24 小时热点", "7 天热点", "上升最快", "评论最多");
        assertThat(page.select(".boards .hot li").eachText())
                .contains("置顶 置顶的稿件浏览 0 · 热度 0.0", "最热的稿件浏览 120 · 热度 33.3", "最热的稿件浏览 120 · 评论 7");
        assertThat(page.select("#formula li").eachText())
                .containsExactly(
                        "今日热点：浏览的半衰期为 5 小时；只算北京时间当天的浏览，前一天的按 12.5% 计入，所以零点过后榜单不会是空的；" + "上榜文章不够时，依次用 24 小时热点、7 天热点补足。",
                        "上升最快：浏览的半衰期为 45 分钟。", "评论最多：最近 9 天（含当天）通过审核的评论数，评论不衰减。");
        assertThat(page.select("#formula").text())
                .contains(
                        "文章 A：10 小时前被浏览 400 次，现在的热度是 100；文章 B：此刻被浏览 120 次，现在的热度是 120",
                        "45 秒内重复打开",
                        "超过 3 次、同一地址段的超过 20 次、同一种浏览器的超过 30 次",
                        "Cormode, ICDE 2009");
    }

    @Test
    void hotPageDoesNotGuessTheSettingsOfAFormulaItCouldNotRead() {
        Document page = this.browser.open("/hot");

        assertThat(page.select("#formula").text()).contains("热度 = Σ", "暂时无法显示").doesNotContain("半衰期为");
        assertThat(page.select("#formula li")).isEmpty();
    }

    @Test
    void unknownListsAndStrangeCursorsAreRefusedPolitely() {
        assertThat(this.browser.openMissing("/channels/nowhere").select("h1").text())
                .isEqualTo("页面不存在");
        this.browser.openMissing("/stations/atlantis");
        this.browser.openMissing("/topics/nothing");
        assertThat(this.browser.fetch("/channels/society?cursor=%21").getStatus())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }
}
