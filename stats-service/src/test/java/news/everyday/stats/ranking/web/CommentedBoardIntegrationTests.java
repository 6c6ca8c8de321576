package news.everyday.stats.ranking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import news.everyday.stats.testing.FeedStub;
import news.everyday.stats.testing.MutableClock;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** 评论榜: from an event of comment-service to the board. */
@StatsTest
class CommentedBoardIntegrationTests {

    private static final Instant NOON = Instant.parse("2027-05-04T12:00:00+08:00");

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private FeedStub feed;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void begin() {
        this.newsroom.awaitOpen();
        this.clock.set(NOON);
    }

    @AfterEach
    void resetClock() {
        this.clock.reset();
    }

    @Test
    void ranksByApprovedComments() {
        long some = this.newsroom.publish("commented", null);
        long many = this.newsroom.publish("commented", null);
        this.feed.appendComments(some, 2, "2027-05-04T03:00:00Z");
        this.feed.appendComments(many, 5, "2027-05-04T03:00:00Z");

        awaitScores("commented", many + " 5.0", some + " 2.0");
    }

    @Test
    void followsACountThatFalls() {
        long first = this.newsroom.publish("commented-less", null);
        long second = this.newsroom.publish("commented-less", null);
        this.feed.appendComments(first, 3, "2027-05-04T03:00:00Z");
        this.feed.appendComments(second, 2, "2027-05-04T03:00:00Z");
        awaitScores("commented-less", first + " 3.0", second + " 2.0");

        this.feed.appendComments(first, 1, "2027-05-04T03:01:00Z");
        awaitScores("commented-less", second + " 2.0", first + " 1.0");

        this.feed.appendComments(first, 0, "2027-05-04T03:02:00Z");
        awaitScores("commented-less", second + " 2.0");
    }

    @Test
    void onlyTheLastSevenDaysCount() {
        long old = this.newsroom.publish("commented-days", null);
        long fresh = this.newsroom.publish("commented-days", null);
        this.feed.appendComments(old, 9, "2027-04-27T15:59:00Z");
        this.feed.appendComments(old, 10, "2027-04-28T16:00:00Z");
        this.feed.appendComments(fresh, 2, "2027-05-04T03:00:00Z");

        awaitScores("commented-days", fresh + " 2.0", old + " 1.0");

        this.clock.set(Instant.parse("2027-05-06T00:00:30+08:00"));
        awaitScores("commented-days", fresh + " 2.0");
    }

    @Test
    void isThereAgainAfterRedisWasLost() {
        long article = this.newsroom.publish("commented-lost", null);
        this.feed.appendComments(article, 4, "2027-05-04T03:00:00Z");
        awaitScores("commented-lost", article + " 4.0");

        this.newsroom.loseRedis();

        awaitScores("commented-lost", article + " 4.0");
    }

    @Test
    void aWithdrawnArticleLeaves() {
        long article = this.newsroom.publish("commented-withdrawn", null);
        this.feed.appendComments(article, 4, "2027-05-04T03:00:00Z");
        awaitScores("commented-withdrawn", article + " 4.0");

        this.newsroom.withdraw(article);

        assertThat(scores("commented-withdrawn")).isEmpty();
    }

    @Test
    void anEventThatCannotBeReadIsPassedOver() {
        long article = this.newsroom.publish("commented-broken", null);
        this.feed.appendComments(-1, 4, "2027-05-04T03:00:00Z");
        this.feed.appendComments(article, 1, "2027-05-04T03:00:00Z");

        awaitScores("commented-broken", article + " 1.0");
    }

    private void awaitScores(String channel, String... scores) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(scores(channel)).containsExactly(scores));
    }

    private List<String> scores(String channel) {
        Ranking ranking = this.client
                .get()
                .uri("/api/v1/rankings/commented?channel=" + channel)
                .exchange()
                .expectBody(Ranking.class)
                .returnResult()
                .getResponseBody();
        List<Ranking.Item> items = Objects.requireNonNull(ranking).items();
        return (items == null)
                ? List.of("unknown")
                : items.stream()
                        .map(item -> item.articleId() + " " + item.score())
                        .toList();
    }

    private record Ranking(List<Item> items) {

        private record Item(String articleId, double score) {}
    }
}
