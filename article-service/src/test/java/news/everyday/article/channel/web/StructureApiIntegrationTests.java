package news.everyday.article.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.everyday.article.testing.ArticleServiceTest;
import news.everyday.article.testing.Newsroom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The channels and stations of the portal, in the order of its page. */
@ArticleServiceTest
class StructureApiIntegrationTests {

    private static final String NAVIGATION = "每日要闻 头条快讯 纪实现场 专题报道 社会热点 就案说法 海疆之声 "
            + "诗坛荟萃 焦点网谈 生态环境 热点追踪 群众来信 乡村振兴 企业风采 监督与法 名人字画 人物·访谈 关注民生 人民视点 "
            + "文化·旅游 科技前沿 快闪中国 深度观察 名医·健康";

    private static final String STATIONS =
            "浙江 新疆 内蒙古 吉林 重庆 辽宁 贵州 四川 海南 云南 福建 台湾 江西 湖南 湖北 河南 " + "广西 江苏 安徽 山东 青海 甘肃 陕西 山西 河北 黑龙江 天津 上海 北京 广东 宁夏 西藏";

    @Autowired
    private Newsroom newsroom;

    @Test
    void listsTheChannelsOfTheNavigation() {
        JsonNode channels = this.newsroom.body(this.newsroom.get("/api/v1/channels"));

        assertThat(namesIn(channels)).containsExactly(NAVIGATION.split(" "));
        assertThat(channels.at("/items/6/row").asInt()).isEqualTo(1);
        assertThat(channels.at("/items/7/row").asInt()).isEqualTo(2);
        assertThat(channels.at("/items/11/slug").asString()).isEqualTo("reader-letters");
        assertThat(channels.at("/items/11/url").asString()).isEqualTo("/channels/reader-letters");
    }

    @Test
    void listsTheRegionalStations() {
        JsonNode stations = this.newsroom.body(this.newsroom.get("/api/v1/stations"));

        assertThat(namesIn(stations)).containsExactly(STATIONS.split(" "));
        assertThat(stations.at("/items/0/code").asString()).isEqualTo("zhejiang");
        assertThat(stations.at("/items/0/regionCode").asString()).isEqualTo("330000");
    }

    @Test
    void keepsShaanxiAndShanxiApart() {
        JsonNode stations = this.newsroom.body(this.newsroom.get("/api/v1/stations"));

        assertThat(stations.at("/items/22/code").asString()).isEqualTo("shaanxi");
        assertThat(stations.at("/items/22/regionCode").asString()).isEqualTo("610000");
        assertThat(stations.at("/items/23/code").asString()).isEqualTo("shanxi");
        assertThat(stations.at("/items/23/regionCode").asString()).isEqualTo("140000");
    }

    @Test
    void mayBeKeptForAShortTime() {
        this.newsroom
                .get("/api/v1/channels")
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=5, public, stale-while-revalidate=30");
    }

    @Test
    void changesForNobody() {
        this.newsroom
                .put("/api/v1/channels", Newsroom.ADMIN, List.of())
                .expectStatus()
                .isForbidden();
    }

    private static List<String> namesIn(JsonNode list) {
        return list.get("items").values().stream()
                .map(item -> item.get("name").asString())
                .toList();
    }
}
