package news.everyday.article.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.everyday.article.site.SiteCatalog;
import news.everyday.article.testing.ArticleServiceTest;
import news.everyday.article.testing.Newsroom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ArticleServiceTest
class SiteApiIntegrationTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private WebTestClient client;

    @Autowired
    private SiteCatalog catalog;

    @Test
    void changesTheSettingsAtOnce() {
        this.newsroom
                .put("/api/v1/site-settings", Newsroom.ADMIN, settings())
                .expectStatus()
                .isOk();

        this.newsroom
                .get("/api/v1/site-settings")
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=5, public, stale-while-revalidate=30")
                .expectBody()
                .jsonPath("$.icpRecord")
                .isEqualTo("京ICP备00000000号")
                .jsonPath("$.phones[1]")
                .isEqualTo("内线800转108")
                .jsonPath("$.slogan")
                .isEqualTo("");
        assertThat(this.catalog.settings().publicUrl()).isEqualTo("https://www.example.test");
    }

    @Test
    void refusesSettingsOfAnotherVersion() {
        this.client
                .put()
                .uri("/api/v1/site-settings")
                .headers(headers -> headers.setBearerAuth(Newsroom.ADMIN))
                .header("If-Match", "\"999\"")
                .bodyValue(settings())
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void replacesTheFriendLinks() {
        put(List.of(link("人民网", "http://a.example.test/"), link("海外网", "https://b.example.test/?x=1")));
        put(List.of(link("海外网", "https://b.example.test/")));

        this.newsroom
                .get("/api/v1/friend-links")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].name")
                .isEqualTo("海外网")
                .jsonPath("$.items[0].position")
                .isEqualTo(1);
    }

    private void put(List<Map<String, String>> links) {
        this.newsroom
                .put("/api/v1/friend-links", Newsroom.ADMIN, Map.of("items", links))
                .expectStatus()
                .isOk();
    }

    @Test
    void refusesALinkThatIsNone() {
        this.newsroom
                .put("/api/v1/friend-links", Newsroom.ADMIN, Map.of("items", List.of(link("坏", "javascript:alert(1)"))))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("items[0].url");
    }

    @Test
    void savesAPageSanitised() {
        Map<String, Object> page = Map.of("title", "关于我们", "body", "<p onclick=\"x()\">关于</p><script>x()</script>");

        this.newsroom
                .put("/api/v1/pages/about", Newsroom.ADMIN, page)
                .expectStatus()
                .isOk();

        this.newsroom
                .get("/api/v1/pages/about")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("关于我们")
                .jsonPath("$.body")
                .isEqualTo("<p>关于</p>");
        this.newsroom.get("/api/v1/pages/none").expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"site-settings", "friend-links", "pages/about"})
    void leavesChangesToTheAdministrator(String what) {
        this.newsroom
                .put("/api/v1/" + what, Newsroom.CHIEF, Map.of())
                .expectStatus()
                .isForbidden();
        this.client
                .put()
                .uri("/api/v1/" + what)
                .bodyValue(Map.of())
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private static Map<String, String> link(String name, String url) {
        return Map.of("name", name, "url", url);
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("name", "每日新闻网");
        settings.put("aboutLines", List.of("提供国内各地的新闻"));
        settings.put("phones", List.of("电话/传真010-00000000", "内线800转108"));
        settings.put("icpRecord", "京ICP备00000000号");
        settings.put("publicUrl", "https://www.example.test/");
        return settings;
    }
}
