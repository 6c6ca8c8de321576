package news.everyday.stats.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.everyday.defaults.testing.TestTokens;
import news.everyday.stats.testing.MutableClock;
import news.everyday.stats.testing.StatsFixtures;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@StatsTest
class ReadingApiIntegrationTests {

    private static final Instant NOON = Instant.parse("2027-08-08T12:00:00+08:00");

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void awaitOpen() {
        this.newsroom.awaitOpen();
    }

    @AfterEach
    void resetClock() {
        this.clock.reset();
    }

    @Test
    void countsVisitorsOfTheLastFiveMinutesOnce() {
        long article = this.newsroom.publish();
        long silent = this.newsroom.publish();
        this.clock.set(NOON);
        StatsFixtures.readBy(this.client, article, 3);
        awaitReaders(article, 3);

        this.clock.set(NOON.plus(Duration.ofMinutes(2)));
        StatsFixtures.readBy(this.client, article, 2);
        StatsFixtures.view(this.client, article, "another")
                .expectStatus()
                .isOk()
                .expectBody();
        awaitReaders(article, 4);
        assertThat(readers(silent)).isZero();

        this.clock.set(NOON.plus(Duration.ofMinutes(6)));
        assertThat(readers(article)).isEqualTo(3);

        this.clock.set(NOON.plus(Duration.ofMinutes(8)));
        assertThat(readers(article)).isZero();
    }

    @Test
    void whoReadsTwoArticlesIsOneReaderOfTheSite() {
        this.clock.set(NOON.plus(Duration.ofDays(1)));
        for (int i = 0; i < 4; i++) {
            StatsFixtures.readBy(this.client, this.newsroom.publish(), 3);
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(readersOfTheSite()).isEqualTo(3));
    }

    @Test
    void saysNothingOfAnArticleThatWasWithdrawn() {
        long article = this.newsroom.publish();
        this.newsroom.withdraw(article);

        this.client
                .get()
                .uri("/api/v1/views/reading?articleIds=" + article)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
    }

    private void awaitReaders(long article, int readers) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(readers(article)).isEqualTo(readers));
    }

    private int readers(long article) {
        Map<?, ?> answer = this.client
                .get()
                .uri("/api/v1/views/reading?articleIds=" + article)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=5")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        List<?> items = (List<?>) Objects.requireNonNull(answer).get("items");
        return (int) ((Map<?, ?>) items.get(0)).get("readers");
    }

    private int readersOfTheSite() {
        Map<?, ?> answer = this.client
                .get()
                .uri("/api/v1/views/reading/site")
                .headers(headers -> headers.setBearerAuth(TestTokens.of(7, "EDITOR")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return (int) Objects.requireNonNull(answer).get("readers");
    }
}
