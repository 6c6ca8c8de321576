package news.everyday.stats.redis;

import static news.everyday.stats.testing.StatsFixtures.readBy;
import static news.everyday.stats.testing.StatsFixtures.view;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import news.everyday.stats.counter.ArticleViews;
import news.everyday.stats.counter.ViewCounter;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import news.everyday.stores.TestStores;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Only in the run on a Redis Cluster: articles on all of its nodes. */
@StatsTest
@EnabledIfSystemProperty(named = "news.test.redis", matches = "cluster")
class RedisClusterIntegrationTests {

    private static final int ARTICLES = 8;

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private ViewCounter counter;

    @Autowired
    private Shards shards;

    @BeforeEach
    void awaitOpen() {
        this.newsroom.awaitOpen();
    }

    @Test
    void countsArticlesOfAllShardsInOneAnswer() {
        List<Long> articles = publishInAllShards("spread");

        articles.forEach(article -> readBy(this.client, article, 3));

        assertThat(articles).extracting(this.shards::of).containsAll(this.shards.all());
        assertThat(views(articles)).hasSize(ARTICLES).containsOnly(3L);
    }

    @Test
    void oneBoardHoldsArticlesOfAllShards() {
        List<Long> articles = publishInAllShards("one-board");
        articles.forEach(article -> readBy(this.client, article, 2));
        articles.forEach(article -> this.newsroom.awaitStoredTotal(article, 2));

        this.client
                .get()
                .uri("/api/v1/rankings/day?channel=one-board&limit=50")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(ARTICLES);
    }

    @Test
    void keepsCountingThroughTheCrashOfANode() {
        List<Long> articles = publishInAllShards("crash");
        articles.forEach(article -> readBy(this.client, article, 2));

        TestStores.crashRedisClusterNode(2); // has two of the four shards

        articles.forEach(this::readOnceMore);
        assertThat(views(articles)).hasSize(ARTICLES).containsOnly(3L);
        articles.forEach(article -> this.newsroom.awaitStoredTotal(article, 3));
    }

    private void readOnceMore(long article) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> view(this.client, article, "app-3")
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .is2xxSuccessful());
    }

    private List<Long> publishInAllShards(String channel) {
        return Stream.generate(() -> this.newsroom.publishAnywhere(channel))
                .limit(ARTICLES)
                .toList();
    }

    private List<Long> views(List<Long> articles) {
        return Objects.requireNonNull(this.counter
                .viewsOf(articles)
                .map(ArticleViews::views)
                .collectList()
                .block());
    }
}
