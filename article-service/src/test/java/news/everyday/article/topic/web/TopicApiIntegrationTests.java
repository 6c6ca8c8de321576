package news.everyday.article.topic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import news.everyday.article.testing.ArticleFixtures;
import news.everyday.article.testing.ArticleServiceTest;
import news.everyday.article.testing.Newsroom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ArticleServiceTest
class TopicApiIntegrationTests {

    @Autowired
    private Newsroom newsroom;

    @Test
    void listsItsArticlesInTheEditorsOrder() {
        String one = this.newsroom.publish(ArticleFixtures.letter());
        String two = this.newsroom.publish(ArticleFixtures.letter());
        String three = this.newsroom.publish(ArticleFixtures.letter());
        String draft = this.newsroom.draft(ArticleFixtures.letter());

        save("rural-2026", "乡村振兴", List.of(two, draft, three, one))
                .expectStatus()
                .isOk();

        JsonNode first = list("/api/v1/articles?topic=rural-2026&limit=2");
        JsonNode second = list("/api/v1/articles?topic=rural-2026&limit=2&cursor="
                + first.get("next").asString());
        assertThat(idsIn(first)).containsExactly(two, three);
        assertThat(idsIn(second)).containsExactly(one);
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void replacesWhatItWas() {
        String one = this.newsroom.publish(ArticleFixtures.letter());
        String two = this.newsroom.publish(ArticleFixtures.letter());
        save("ice-snow", "冰雪", List.of(one, two)).expectHeader().valueEquals("ETag", "\"1\"");

        save("ice-snow", "冰雪季", List.of(two)).expectHeader().valueEquals("ETag", "\"2\"");

        assertThat(idsIn(list("/api/v1/articles?topic=ice-snow"))).containsExactly(two);
        this.newsroom
                .get("/api/v1/topics/ice-snow")
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("冰雪季");
        this.newsroom
                .get("/api/v1/topics")
                .expectBody()
                .jsonPath("$.items[?(@.slug == 'ice-snow')].url")
                .isEqualTo("/topics/ice-snow");
    }

    @Test
    void refusesAnArticleThatIsntThere() {
        save("nowhere", "无", List.of("999999999"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("articleIds");

        this.newsroom.get("/api/v1/topics/nowhere").expectStatus().isNotFound();
    }

    @Test
    void refusesAnAddressThatDoesntFit() {
        save("Nicht Gut", "无", List.of())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("slug");
    }

    @Test
    void isMadeByEditorsOnly() {
        this.newsroom
                .put("/api/v1/topics/mine", Newsroom.READER, Map.of())
                .expectStatus()
                .isForbidden();
    }

    private ResponseSpec save(String slug, String title, List<String> articleIds) {
        Map<String, Object> request = Map.of("title", title, "summary", "一组来信", "articleIds", articleIds);
        return this.newsroom.put("/api/v1/topics/" + slug, Newsroom.EDITOR, request);
    }

    private JsonNode list(String uri) {
        return this.newsroom.body(this.newsroom.get(uri));
    }

    private static List<String> idsIn(JsonNode list) {
        return list.get("items").values().stream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
