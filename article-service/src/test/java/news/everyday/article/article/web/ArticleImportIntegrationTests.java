package news.everyday.article.article.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.everyday.article.testing.ArticleFixtures;
import news.everyday.article.testing.ArticleServiceTest;
import news.everyday.article.testing.Newsroom;
import news.everyday.defaults.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ArticleServiceTest
class ArticleImportIntegrationTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private DatabaseClient database;

    @Test
    void takesFiveHundredAtOnceInTheirOrder() {
        JsonNode answer =
                this.newsroom.body(importAll(letters(500)).expectStatus().isCreated());

        List<String> ids =
                answer.get("ids").values().stream().map(JsonNode::asString).toList();
        assertThat(ids).hasSize(500).doesNotHaveDuplicates();
        this.newsroom
                .get("/api/v1/articles/{id}", ids.get(437))
                .expectBody()
                .jsonPath("$.headline")
                .isEqualTo("来信第437封")
                .jsonPath("$.status")
                .isEqualTo("PUBLISHED")
                .jsonPath("$.tags[1]")
                .isEqualTo("烟火,气");
        assertThat(countEventsOf(ids)).isEqualTo(500);
    }

    @Test
    void takesAllOrNone() {
        Map<String, Object> broken = ArticleFixtures.letterWith("channel", "no-such-channel");
        Map<String, Object> whole = ArticleFixtures.letterWith("headline", "不会出现的来信");

        importAll(List.of(whole, broken)).expectStatus().isBadRequest();

        Long count = this.database
                .sql("select count(*) as count from article where headline = '不会出现的来信'")
                .map(row -> row.get("count", Long.class))
                .one()
                .block(Duration.ofSeconds(10));
        assertThat(count).isZero();
    }

    @Test
    void refusesWhatWasNeverPublished() {
        importAll(List.of(ArticleFixtures.letterWith("publishedAt", null)))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("publishedAt");
        importAll(List.of()).expectStatus().isBadRequest();
        importAll(letters(501)).expectStatus().isBadRequest();
        importAll(List.of(ArticleFixtures.letterWith("headline", "")))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void isNotForPeople() {
        this.newsroom
                .post("/internal/v1/articles:import", Newsroom.CHIEF, letters(1))
                .expectStatus()
                .isUnauthorized();
    }

    private ResponseSpec importAll(List<Map<String, Object>> articles) {
        return this.newsroom.post("/internal/v1/articles:import", TestTokens.SERVICE_TOKEN, articles);
    }

    private static List<Map<String, Object>> letters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Map<String, Object> letter = ArticleFixtures.letterWith("headline", "来信第" + i + "封");
                    letter.put("tags", List.of("社区", "烟火,气"));
                    return letter;
                })
                .toList();
    }

    private Long countEventsOf(List<String> ids) {
        return this.database
                .sql("select count(*) as count from feed where type = 'ArticlePublished' and key = any(:ids)")
                .bind("ids", ids.toArray(String[]::new))
                .map(row -> row.get("count", Long.class))
                .one()
                .block(Duration.ofSeconds(10));
    }
}
