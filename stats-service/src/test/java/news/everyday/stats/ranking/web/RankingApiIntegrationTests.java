package news.everyday.stats.ranking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.everyday.stats.testing.MutableClock;
import news.everyday.stats.testing.StatsFixtures;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

@StatsTest
class RankingApiIntegrationTests {

    private static final Instant LATE_EVENING = Instant.parse("2027-03-03T23:50:00+08:00");

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

    @ParameterizedTest
    @ValueSource(strings = {"today", "day", "week", "rising"})
    void ranksByViews(String board) {
        long warm = read("ranked-" + board, 1);
        long hot = read("ranked-" + board, 3);
        long mild = read("ranked-" + board, 2);

        awaitRanking(board + "?channel=ranked-" + board, hot, mild, warm);
    }

    /** Its two views may be ranked in two rounds. */
    @Test
    void saysAllOfAnArticle() {
        long article = read("described", 2);

        Awaitility.await().untilAsserted(() -> describes(article));
    }

    private void describes(long article) {
        this.client
                .get()
                .uri("/api/v1/rankings/day?channel=described")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=2")
                .expectBody()
                .json("""
                        {"items":[{"rank":1,"articleId":"%d","headline":"清溪社区把闲置车棚改成“共享书房”",
                          "url":"/articles/%d","views":2}]}""".formatted(article, article))
                .jsonPath("$.items[0].score")
                .value(Double.class, score -> assertThat(score).isBetween(1.9, 2.0))
                .jsonPath("$.asOf")
                .isNotEmpty();
    }

    @Test
    void keepsChannelsAndStationsApart() {
        long jilin = this.newsroom.publish("apart", "jilin-test");
        long hainan = this.newsroom.publish("apart", "hainan-test");
        long elsewhere = this.newsroom.publish("elsewhere", "jilin-test");
        views(jilin, 3);
        views(hainan, 2);
        views(elsewhere, 1);

        awaitRanking("today?channel=apart", jilin, hainan);
        awaitRanking("today?station=jilin-test", jilin, elsewhere);
        awaitRanking("today?channel=apart&station=jilin-test", jilin);
    }

    @Test
    void theSiteBoardHasThemAll() {
        long article = read("site-wide", 40);

        Awaitility.await().until(() -> ranking("rising?limit=100").contains(article));
    }

    @Test
    void stopsAtTheLimit() {
        long first = read("limited", 3);
        long second = read("limited", 2);
        read("limited", 1);

        awaitRanking("week?channel=limited&limit=2", first, second);
    }

    @Test
    void aWithdrawnArticleLeavesAtOnce() {
        long good = read("withdrawing", 1);
        long bad = read("withdrawing", 2);
        awaitRanking("today?channel=withdrawing", bad, good);

        this.newsroom.withdraw(bad);

        assertThat(ranking("today?channel=withdrawing")).containsExactly(good);
        assertThat(ranking("today?channel=withdrawing")).containsExactly(good);
    }

    @Test
    void isNotEmptyJustAfterMidnightAndTodaysViewsSoonLead() {
        this.clock.set(LATE_EVENING);
        long evening = read("midnight", 4);
        awaitRanking("today?channel=midnight", evening);

        this.clock.set(LATE_EVENING.plus(Duration.ofMinutes(11)));
        assertThat(ranking("today?channel=midnight")).containsExactly(evening);

        long night = read("midnight", 1);
        awaitRanking("today?channel=midnight", night, evening);
    }

    @Test
    void newsOfTheHourOvertakesNewsOfTheDay() {
        this.clock.set(Instant.parse("2027-04-03T08:00:00+08:00"));
        long morning = read("overtaking", 6);
        awaitRanking("rising?channel=overtaking", morning);
        this.clock.set(Instant.parse("2027-04-03T11:00:00+08:00"));
        long now = read("overtaking", 2);

        awaitRanking("rising?channel=overtaking", now, morning);
        awaitRanking("week?channel=overtaking", morning, now);
    }

    @Test
    void anEmptyBoardIsAnEmptyList() {
        assertThat(ranking("today?channel=nobody-reads-it")).isEmpty();
    }

    @Test
    void answers404ForABoardThereIsNot() {
        this.client
                .get()
                .uri("/api/v1/rankings/month")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:board-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "ten"})
    void answers400ForALimitItCannotServe(String limit) {
        this.client
                .get()
                .uri("/api/v1/rankings/today?limit=" + limit)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void nobodyMayChangeABoard() {
        this.client
                .post()
                .uri("/api/v1/rankings/today")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private long read(String channel, int times) {
        long article = this.newsroom.publish(channel, null);
        views(article, times);
        return article;
    }

    private void views(long article, int times) {
        StatsFixtures.readBy(this.client, article, times);
    }

    private void awaitRanking(String query, Long... articles) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(ranking(query)).containsExactly(articles));
    }

    private List<Long> ranking(String query) {
        Ranking ranking = this.client
                .get()
                .uri("/api/v1/rankings/" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Ranking.class)
                .returnResult()
                .getResponseBody();
        return java.util.Objects.requireNonNull(ranking).items().stream()
                .map(item -> Long.valueOf(item.articleId()))
                .toList();
    }

    private record Ranking(List<Item> items) {

        private record Item(String articleId) {}
    }
}
