package news.everyday.stats.keeper;

import static news.everyday.stats.testing.StatsFixtures.readBy;
import static news.everyday.stats.testing.StatsFixtures.view;
import static news.everyday.stats.testing.StatsFixtures.viewAndAwaitTotal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import news.everyday.stats.counter.CounterLoading;
import news.everyday.stats.ranking.Board;
import news.everyday.stats.ranking.BoardRanking;
import news.everyday.stats.ranking.BoardScope;
import news.everyday.stats.ranking.HotArticle;
import news.everyday.stats.redis.Shard;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** Redis loses everything; PostgreSQL has it. */
@StatsTest
class CounterRebuildIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private BoardRanking boards;

    @Autowired
    private CounterRebuild rebuild;

    @Autowired
    private CounterLoading loading;

    @BeforeEach
    void awaitOpen() {
        this.newsroom.awaitOpen();
    }

    @AfterEach
    void resumeKeeper() {
        this.newsroom.resumeKeeper();
    }

    @Test
    void totalsComeBackByThemselvesAndGoOn() {
        long article = this.newsroom.publish();
        readBy(this.client, article, 2);
        this.newsroom.awaitStoredTotal(article, 2);

        this.newsroom.loseRedis();

        viewAndAwaitTotal(this.client, article, "app-3", 3);
        this.newsroom.awaitStoredTotal(article, 3);
    }

    @Test
    void boardsComeBackInTheirOrder() {
        long warm = this.newsroom.publish("rebuilt", "jilin");
        long hot = this.newsroom.publish("rebuilt", null);
        readBy(this.client, warm, 1);
        readBy(this.client, hot, 2);
        this.newsroom.awaitStoredTotal(warm, 1);
        this.newsroom.awaitStoredTotal(hot, 2);

        this.newsroom.loseRedis();

        BoardScope channel = new BoardScope("rebuilt", null);
        assertThat(ids(Board.TODAY, channel)).containsExactly(hot, warm);
        assertThat(ids(Board.DAY, channel)).containsExactly(hot, warm);
        assertThat(ids(Board.WEEK, channel)).containsExactly(hot, warm);
        assertThat(ids(Board.RISING, channel)).containsExactly(hot, warm);
        assertThat(ids(Board.WEEK, new BoardScope("rebuilt", "jilin"))).containsExactly(warm);
    }

    @Test
    void acknowledgesFromTheJournalMeanwhile() {
        long article = this.newsroom.publish();
        this.newsroom.stopKeeper();
        this.newsroom.redis().run(redis -> redis.flushall()).block();

        view(this.client, article, "app-1")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"articleId\":\"%d\",\"views\":null,\"counted\":true,\"spooled\":true}".formatted(article));
    }

    @Test
    void acknowledgesWithTheLastTotalItSaw() {
        long article = this.newsroom.publish();
        readBy(this.client, article, 3);
        this.newsroom.stopKeeper();
        this.newsroom.redis().run(redis -> redis.flushall()).block();

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> view(this.client, article, "app-" + UUID.randomUUID())
                        .expectBody()
                        .json("{\"views\":3,\"counted\":true,\"spooled\":true}")
                        .jsonPath("$.asOf")
                        .value(String.class, asOf -> assertThat(asOf).endsWith("+08:00")));
    }

    @Test
    void tellsWhatPostgresHasMeanwhile() {
        long article = this.newsroom.publish();
        long unknown = this.newsroom.publish();
        readBy(this.client, article, 3);
        this.newsroom.awaitStoredTotal(article, 3);
        Instant before = Instant.now();
        this.newsroom.stopKeeper();
        this.newsroom.redis().run(redis -> redis.flushall()).block();

        get("/api/v1/views?articleIds=" + article + "," + unknown)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].articleId")
                .isEqualTo(Long.toString(article))
                .jsonPath("$.items[0].views")
                .isEqualTo(3)
                .jsonPath("$.asOf")
                .value(
                        String.class,
                        asOf -> assertThat(OffsetDateTime.parse(asOf).toInstant())
                                .isBetween(before.minusSeconds(60), before));
    }

    @Test
    void showsTheBoardItReadLastMeanwhile() {
        long hot = this.newsroom.publish("meanwhile", null);
        long withdrawn = this.newsroom.publish("meanwhile", null);
        readBy(this.client, hot, 2);
        readBy(this.client, withdrawn, 1);
        String board = "/api/v1/rankings/day?channel=meanwhile";
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        get(board).expectBody().jsonPath("$.items.length()").isEqualTo(2));
        this.newsroom.stopKeeper();
        this.newsroom.redis().run(redis -> redis.flushall()).block();
        this.newsroom.withdraw(withdrawn);

        get(board)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].articleId")
                .isEqualTo(Long.toString(hot))
                .jsonPath("$.asOf")
                .value(
                        String.class,
                        asOf -> assertThat(OffsetDateTime.parse(asOf).toInstant())
                                .isBefore(Instant.now()));
        expectUnavailable("/api/v1/rankings/day?channel=nobody-asked-before");
    }

    @Test
    void saysWhileItIsLoaded(@Autowired MeterRegistry meters, @Autowired HealthIndicator countersHealthIndicator) {
        Gauge rebuilding = meters.get("news.view.rebuilding").gauge();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> rebuilding.value() == 0);
        this.newsroom.stopKeeper();
        this.newsroom.redis().run(redis -> redis.flushall()).block();

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> rebuilding.value() > 0);
        assertThat(countersHealthIndicator.health().getStatus()).isEqualTo(Status.UP);
        assertThat(countersHealthIndicator.health().getDetails()).containsEntry("rebuilding", true);

        this.newsroom.resumeKeeper();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> rebuilding.value() == 0);
        assertThat(countersHealthIndicator.health().getDetails()).containsEntry("rebuilding", false);
    }

    @Test
    void aLoaderThatWasOvertakenIsRefused() {
        Shard shard = this.newsroom.shard();
        this.newsroom.stopKeeper();
        this.newsroom.redis().run(redis -> redis.flushall()).block();

        assertThat(this.loading.begin(shard, "slow-" + UUID.randomUUID()).block())
                .isTrue();
        this.rebuild.rebuildIfMissing(shard).block();

        assertThatThrownBy(() -> this.loading.load(shard, "slow").block()).hasMessageContaining("503");
        assertThatThrownBy(() -> this.loading.end(shard, "slow").block()).hasMessageContaining("503");
        assertThat(this.loading.begin(shard, "late").block()).isFalse();
        assertThat(epochInRedis()).isEqualTo(epochInPostgres());
    }

    @Test
    void loadersThatRunAtOnceLeaveOneEpoch() {
        Shard shard = this.newsroom.shard();
        long article = this.newsroom.publish();
        readBy(this.client, article, 2);
        this.newsroom.awaitStoredTotal(article, 2);
        this.newsroom.stopKeeper();
        this.newsroom.redis().run(redis -> redis.flushall()).block();

        Flux.range(0, 8)
                .flatMap(i -> this.rebuild.rebuildIfMissing(shard).onErrorComplete())
                .blockLast();
        this.newsroom.resumeKeeper();
        this.newsroom.awaitOpen();

        assertThat(epochInRedis()).isEqualTo(epochInPostgres());
        viewAndAwaitTotal(this.client, article, "app-3", 3);
    }

    private String epochInRedis() {
        return this.newsroom
                .redis()
                .run(redis -> redis.get(this.newsroom.shard().keys().epoch()))
                .blockOptional()
                .orElseThrow();
    }

    private String epochInPostgres() {
        return this.newsroom.text("select epoch from counter_epoch where shard = 0");
    }

    @Test
    void sequencesThatPostgresHasAreNotCountedAgain() {
        long article = this.newsroom.publish();
        readBy(this.client, article, 1);
        this.newsroom.awaitStoredTotal(article, 1);

        this.newsroom.loseRedis();

        String lanes = this.newsroom.shard().keys().lanes();
        assertThat(this.newsroom.redis().run(redis -> redis.hlen(lanes)).block())
                .isPositive();
    }

    private List<Long> ids(Board board, BoardScope scope) {
        return this.boards.top(board, scope, 10).blockOptional().orElseThrow().stream()
                .map(HotArticle::article)
                .map(article -> article.id())
                .toList();
    }

    private WebTestClient.ResponseSpec get(String uri) {
        return this.client.get().uri(uri).exchange();
    }

    private void expectUnavailable(String uri) {
        get(uri).expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER)
                .expectBody();
    }
}
