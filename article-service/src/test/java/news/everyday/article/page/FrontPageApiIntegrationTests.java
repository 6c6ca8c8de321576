package news.everyday.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import news.everyday.article.comment.CommentClient;
import news.everyday.article.stats.StatsClient;
import news.everyday.article.testing.Newsroom;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The front page for apps holds what the front page for readers shows. */
@PageTest
class FrontPageApiIntegrationTests {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    @Autowired
    private SampleSite sample;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Browser browser;

    @Autowired
    private Newsroom newsroom;

    @BeforeEach
    void clear(@Autowired StatsClient stats, @Autowired CommentClient comments) {
        this.neighbours.recover(stats, comments);
        this.sample.clear();
        this.sample.settle();
    }

    private long add(String headline, String channel, int minute) {
        return this.sample.add(
                ArticleSketch.seed().withHeadline(headline).in(channel, "jilin").at(NOON.plusSeconds(60L * minute)));
    }

    private JsonNode frontPage() {
        return this.newsroom.body(
                this.newsroom.get("/api/v1/front-page").expectStatus().isOk());
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return list.values().stream().map(item -> item.at(pointer).asString()).toList();
    }

    @Test
    void holdsTheBlocksOfThePage() {
        add("昨天的稿件", "society", 0);
        add("今天的稿件", "rural", 5);
        add("今晨的稿件", "society", 3);
        Document page = this.browser.open("/");

        JsonNode front = frontPage();

        assertThat(front.at("/lead/headline").asString())
                .isEqualTo(page.select(".lead h2").text());
        assertThat(texts(front.get("headlines"), "/headline"))
                .isEqualTo(page.select(".headlines a").eachText());
        assertThat(texts(front.get("blocks"), "/channel/name")).containsExactly("社会热点", "乡村振兴");
        assertThat(texts(front.at("/blocks/0/items"), "/headline")).containsExactly("今晨的稿件", "昨天的稿件");
        assertThat(front.at("/blocks/1/items/0/publishedAt").asString()).isEqualTo("2026-11-20T12:05:00+08:00");
        assertThat(texts(front.get("channels"), "/name"))
                .isEqualTo(page.select("nav.channels a[href^=/channels/]").eachText());
        assertThat(front.get("stations")).hasSize(32);
        assertThat(front.get("friendLinks")).hasSize(19);
        assertThat(texts(front.get("pages"), "/title")).containsExactly("关于我们", "免责声明", "联系我们");
        assertThat(front.at("/site/icpRecord").asString()).isEqualTo("京ICP备00000000号");
    }

    @Test
    void holdsTheHotListWithItsNumbersAndTheTopics() {
        long hot = add("最热的稿件", "society", 1);
        this.sample.addTopic("spring-fair", "春天的集市", List.of(hot));
        this.neighbours.stats.answers(
                "/api/v1/rankings/today",
                "{\"items\":[{\"rank\":1,\"articleId\":\"" + hot + "\",\"views\":120,\"score\":33.25}]}");

        JsonNode front = frontPage();

        assertThat(front.at("/hot/known").asBoolean()).isTrue();
        assertThat(front.at("/hot/items/0/articleId").asString()).isEqualTo(Long.toString(hot));
        assertThat(front.at("/hot/items/0/rank").asInt()).isEqualTo(1);
        assertThat(front.at("/hot/items/0/views").asLong()).isEqualTo(120);
        assertThat(front.at("/hot/items/0/score").asDouble()).isEqualTo(33.25);
        assertThat(front.at("/topics/0/url").asString()).isEqualTo("/topics/spring-fair");
    }

    @Test
    void saysSoWhenTheHotListIsUnknown() {
        add("稿件", "society", 1);
        this.neighbours.stats.fails();

        JsonNode front = frontPage();

        assertThat(front.at("/hot/known").asBoolean()).isFalse();
        assertThat(front.at("/hot/items")).isEmpty();
        assertThat(front.at("/lead/headline").asString()).isEqualTo("稿件");
    }

    @Test
    void holdsNothingUnpublished() {
        this.sample.add(ArticleSketch.seed().withHeadline("藏着的草稿").withStatus("DRAFT"));
        this.sample.add(ArticleSketch.seed().withHeadline("藏着的撤稿").withStatus("WITHDRAWN"));

        JsonNode front = frontPage();

        assertThat(front.has("lead")).isFalse();
        assertThat(front.get("blocks")).isEmpty();
        assertThat(front.toString()).doesNotContain("藏着");
    }

    @Test
    void isFreshForAMoment() {
        this.newsroom
                .get("/api/v1/front-page")
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=5, public, stale-while-revalidate=30")
                .expectHeader()
                .contentType("application/json");
    }
}
