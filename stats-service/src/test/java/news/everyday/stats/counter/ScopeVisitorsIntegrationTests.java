package news.everyday.stats.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import news.everyday.defaults.testing.TestTokens;
import news.everyday.stats.testing.StatsFixtures;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who read anything of a channel or a station on a day: the articles' visitors, each once, within two percent. */
@StatsTest
class ScopeVisitorsIntegrationTests {

    private final String channel = "visitors-" + UUID.randomUUID().toString().substring(0, 8);

    private final String station = "station-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    private long first;

    private long second;

    @BeforeEach
    void readTwoArticles() {
        this.newsroom.awaitOpen();
        this.first = this.newsroom.publish(this.channel, this.station);
        this.second = this.newsroom.publishAnywhere(this.channel);
        read(this.first, 1, 200);
        read(this.second, 101, 300);
    }

    @Test
    void countsEachVisitorOnce() {
        expectVisitors("channel:" + this.channel, 294, 306);
        expectVisitors("station:" + this.station, 196, 204);
        expectVisitors("site", 294, Integer.MAX_VALUE);
    }

    @Test
    void goesOnAfterRedisWasLost() {
        expectVisitors("channel:" + this.channel, 294, 306);

        this.newsroom.loseRedis();
        read(this.second, 251, 400);

        expectVisitors("channel:" + this.channel, 392, 408);
    }

    private void read(long article, int from, int to) {
        for (int visitor = from; visitor <= to; visitor++) {
            StatsFixtures.view(this.client, article, this.channel + visitor)
                    .expectStatus()
                    .isOk()
                    .expectBody();
        }
    }

    private void expectVisitors(String scope, int least, int most) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> this.client
                        .get()
                        .uri("/api/v1/views/summary?scope=" + scope)
                        .headers(headers -> headers.setBearerAuth(TestTokens.of(7, "EDITOR")))
                        .exchange()
                        .expectBody()
                        .jsonPath("$.uniqueVisitorsToday")
                        .value(Integer.class, visitors -> assertThat(visitors).isBetween(least, most)));
    }
}
