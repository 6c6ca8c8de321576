package news.everyday.stats.ranking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import news.everyday.stats.testing.FeedStub;
import news.everyday.stats.testing.MutableClock;
import news.everyday.stats.testing.StatsFixtures;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Boards from outside: over quiet days, with a clock that jumps, under attack, and when an article is withdrawn. */
@StatsTest
class BoardLifeIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private FeedStub feed;

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
    void afterDaysWithoutAViewTodayShowsWhatTheLongerBoardsHave() {
        this.clock.set(Instant.parse("2027-06-01T12:00:00+08:00"));
        long old = read("quiet-days", 3);
        awaitRanking("week?channel=quiet-days", old);
        this.clock.set(Instant.parse("2027-06-04T00:01:00+08:00"));

        Ranking ranking = board("today?channel=quiet-days");
        assertThat(ranking.items()).extracting(Ranking.Item::articleId).containsExactly(Long.toString(old));
        assertThat(ranking.items().get(0).standIn()).isIn("day", "week");

        long fresh = read("quiet-days", 1);
        awaitRanking("today?channel=quiet-days", fresh, old);
        assertThat(board("today?channel=quiet-days").items().get(0).standIn()).isNull();
    }

    @Test
    void aClockThatWasSetBackOverMidnightLosesNobody() {
        this.clock.set(Instant.parse("2027-07-02T00:20:00+08:00"));
        long afterMidnight = read("clock-back", 2);
        awaitRanking("today?channel=clock-back", afterMidnight);

        this.clock.set(Instant.parse("2027-07-01T23:50:00+08:00"));
        long evening = read("clock-back", 3);
        awaitRanking("day?channel=clock-back", evening, afterMidnight);
        awaitFirst("today?channel=clock-back", evening);

        this.clock.set(Instant.parse("2027-07-02T00:30:00+08:00"));
        awaitRanking("today?channel=clock-back", afterMidnight, evening);
        assertThat(board("today?channel=clock-back").items().get(0).views()).isEqualTo(2);
    }

    @Test
    void oneAddressBlockCannotLiftAnArticleThoughItsClicksCount() {
        long honest = this.newsroom.publish("attacked", null);
        long lifted = this.newsroom.publish("attacked", null);
        for (int reader = 0; reader < 60; reader++) {
            view(honest, "honest-" + reader, "203.0." + reader + ".9", "Browser/" + reader % 4);
        }
        for (int fake = 0; fake < 300; fake++) {
            view(lifted, "fake-" + fake, "198.51.100." + fake % 250, "Fake/" + fake);
        }

        awaitRanking("rising?channel=attacked", honest, lifted);
        Ranking.Item attacked = board("rising?channel=attacked").items().get(1);
        assertThat(attacked.views()).isEqualTo(300);
        awaitRanking("rising?channel=attacked", honest, lifted);
    }

    @Test
    void anArticleReadFromEverywhereRises() {
        long honest = this.newsroom.publish("viral", null);
        long viral = this.newsroom.publish("viral", null);
        for (int reader = 0; reader < 60; reader++) {
            view(honest, "calm-" + reader, "203.0." + reader + ".9", "Browser/" + reader % 4);
        }
        for (int reader = 0; reader < 300; reader++) {
            view(viral, "viral-" + reader, "60.1." + reader % 256 + "." + reader % 200, "Browser/" + reader % 4);
        }

        awaitRanking("rising?channel=viral", viral, honest);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                board("rising?channel=viral").items().get(0).score())
                        .isGreaterThan(270));
    }

    @Test
    void aWithdrawnArticleLeavesWithinTwoSecondsOfItsEvent() {
        long good = 900_000_001;
        long bad = 900_000_002;
        this.feed.append("ArticlePublished", good, "PUBLISHED", "withdrawal");
        this.feed.append("ArticlePublished", bad, "PUBLISHED", "withdrawal");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isKnown(good) && isKnown(bad));
        StatsFixtures.readBy(this.client, good, 1);
        StatsFixtures.readBy(this.client, bad, 3);
        awaitRanking("today?channel=withdrawal", bad, good);

        this.feed.append("ArticleWithdrawn", bad, "WITHDRAWN", "withdrawal");

        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(
                        () -> assertThat(ranking("today?channel=withdrawal")).containsExactly(good));
        assertThat(ranking("week?channel=withdrawal")).containsExactly(good);
        assertThat(ranking("rising?channel=withdrawal")).containsExactly(good);
    }

    private boolean isKnown(long article) {
        Known known = this.client
                .get()
                .uri("/api/v1/views?articleIds=" + article)
                .exchange()
                .expectBody(Known.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(known).items().size() == 1;
    }

    private long read(String channel, int times) {
        long article = this.newsroom.publish(channel, null);
        StatsFixtures.readBy(this.client, article, times);
        return article;
    }

    private void view(long article, String visitor, String address, String agent) {
        this.client
                .post()
                .uri("/api/v1/views")
                .header("X-Visitor-Id", visitor)
                .header("X-Forwarded-For", address)
                .header("User-Agent", agent)
                .bodyValue("{\"articleId\":\"" + article + "\"}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private void awaitRanking(String query, Long... articles) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ranking(query)).containsExactly(articles));
    }

    private void awaitFirst(String query, long article) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ranking(query)).startsWith(article));
    }

    private List<Long> ranking(String query) {
        return board(query).items().stream()
                .map(item -> Long.valueOf(item.articleId()))
                .toList();
    }

    private Ranking board(String query) {
        return Objects.requireNonNull(this.client
                .get()
                .uri("/api/v1/rankings/" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Ranking.class)
                .returnResult()
                .getResponseBody());
    }

    private record Known(List<Object> items) {}

    private record Ranking(List<Item> items) {

        private record Item(
                String articleId,
                long views,
                double score,
                @Nullable String standIn) {}
    }
}
