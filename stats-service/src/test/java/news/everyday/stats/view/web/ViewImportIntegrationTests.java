package news.everyday.stats.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import news.everyday.defaults.testing.TestTokens;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@StatsTest
class ViewImportIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @BeforeEach
    void awaitOpen() {
        this.newsroom.awaitOpen();
    }

    @Test
    void addsHistoriesToTotalsAndHours() {
        long article = this.newsroom.publish();
        Instant lastWeek = Instant.now().minus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);

        importViews("[%s,%s]"
                        .formatted(item(article, lastWeek, 400, 250), item(article, lastWeek.plusSeconds(3600), 78, 0)))
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"items\":2,\"counted\":true}");

        expectTotal(article, 478);
        this.newsroom.awaitStoredTotal(article, 478);
        assertThat(this.newsroom.number(
                        "select views from article_hour where article_id = " + article + " and unique_visitors = 250"))
                .isEqualTo(400);
        assertThat(this.newsroom.storedHours(article)).isEqualTo(478);
    }

    @Test
    void countsAnImportOfOneKeyOnce() {
        long article = this.newsroom.publish();
        String body = "[" + item(article, Instant.now().minusSeconds(60), 10, 4) + "]";

        importViews(body, "seed-1-" + article).expectBody().json("{\"counted\":true}");
        importViews(body, "seed-1-" + article).expectBody().json("{\"counted\":false}");

        expectTotal(article, 10);
    }

    @Test
    void addsTodaysVisitorsToTheEstimate() {
        long article = this.newsroom.publish();

        importViews("[" + item(article, Instant.now(), 900, 700) + "]")
                .expectStatus()
                .isOk();

        this.client
                .get()
                .uri("/api/v1/views?articleIds=" + article)
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].uniqueVisitorsToday")
                .value(Integer.class, estimate -> assertThat(estimate).isBetween(680, 720));
    }

    @Test
    void addsNothingWhenOneArticleIsUnknown() {
        long article = this.newsroom.publish();
        String known = item(article, Instant.now(), 10, 0);
        String unknown = item(999_999_999, Instant.now(), 10, 0);

        importViews("[%s,%s]".formatted(known, unknown))
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:article-not-found");

        expectTotal(article, 0);
    }

    @Test
    void refusesWhatCannotBe() {
        long article = this.newsroom.publish();

        importViews("[]").expectStatus().isBadRequest();
        importViews("[" + item(article, Instant.now(), 0, 0) + "]")
                .expectStatus()
                .isBadRequest();
        importViews("[" + item(article, Instant.now().plusSeconds(3600), 1, 0) + "]")
                .expectStatus()
                .isBadRequest();
        importViews("[{\"articleId\":\"x\",\"at\":\"2026-01-01T00:00:00Z\",\"views\":1}]")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void isForServicesOnly() {
        String body = "[" + item(this.newsroom.publish(), Instant.now(), 1, 0) + "]";

        post(body).exchange().expectStatus().isUnauthorized();
        post(body)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(1, "ADMIN")))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private void expectTotal(long article, int views) {
        this.client
                .get()
                .uri("/api/v1/views?articleIds=" + article)
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].views")
                .isEqualTo(views);
    }

    private static String item(long article, Instant at, long views, long visitors) {
        return "{\"articleId\":\"%d\",\"at\":\"%s\",\"views\":%d,\"uniqueVisitors\":%d}"
                .formatted(article, at, views, visitors);
    }

    private ResponseSpec importViews(String body) {
        return post(body)
                .headers(headers -> headers.setBearerAuth(TestTokens.SERVICE_TOKEN))
                .exchange();
    }

    private ResponseSpec importViews(String body, String key) {
        return post(body)
                .headers(headers -> headers.setBearerAuth(TestTokens.SERVICE_TOKEN))
                .header("Idempotency-Key", key)
                .exchange();
    }

    private WebTestClient.RequestHeadersSpec<?> post(String body) {
        return this.client
                .post()
                .uri("/internal/v1/views:import")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body);
    }
}
