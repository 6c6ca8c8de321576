package news.everyday.stats.ranking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@StatsTest
class OverrideApiIntegrationTests {

    private static final long CHIEF = 31;

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void begin() {
        this.newsroom.awaitOpen();
        this.newsroom.execute("delete from ranking_override");
    }

    @AfterEach
    void resetClock() {
        this.clock.reset();
    }

    @Test
    void aPinnedArticleStandsFirstAndSaysSo() {
        long hot = read("pinned-day", 5);
        long quiet = this.newsroom.publish("pinned-day", null);
        awaitRanking("day?channel=pinned-day", List.of(hot));

        decide("day", quiet, "PIN", "重大消息", null)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"")
                .expectBody()
                .jsonPath("$.by.displayName")
                .isEqualTo("会员31");

        board("day?channel=pinned-day")
                .expectBody()
                .jsonPath("$.items[*].articleId")
                .isEqualTo(List.of(Long.toString(quiet), Long.toString(hot)))
                .jsonPath("$.items[*].rank")
                .isEqualTo(List.of(1, 2))
                .jsonPath("$.items[0].pinned")
                .isEqualTo(true)
                .jsonPath("$.items[0].views")
                .isEqualTo(0)
                .jsonPath("$.items[1].pinned")
                .doesNotExist();
    }

    @Test
    void aPinKeepsToItsBoardItsScopeAndItsEnd() {
        long hot = read("pin-limits", 3);
        long pinned = read("pin-limits", 1);
        awaitRanking("day?channel=pin-limits", List.of(hot, pinned));
        decide("day", pinned, "PIN", "本地要闻", null).expectStatus().isOk();

        assertThat(ranking("day?channel=pin-limits")).containsExactly(pinned, hot);
        assertThat(ranking("week?channel=pin-limits")).containsExactly(hot, pinned);
        assertThat(ranking("day?channel=other-channel")).isEmpty();

        this.clock.set(Instant.now().plus(Duration.ofHours(3)));
        assertThat(ranking("day?channel=pin-limits")).containsExactly(hot, pinned);
    }

    @Test
    void aSuppressedArticleIsNotShownUntilItIsLifted() {
        long bad = read("suppressed", 4);
        long good = read("suppressed", 2);
        awaitRanking("rising?channel=suppressed", List.of(bad, good));

        decide("rising", bad, "SUPPRESS", "核实中", null).expectStatus().isOk();
        assertThat(ranking("rising?channel=suppressed")).containsExactly(good);
        assertThat(ranking("day?channel=suppressed")).containsExactly(bad, good);

        lift("rising", bad, "\"1\"").expectStatus().isNoContent();
        assertThat(ranking("rising?channel=suppressed")).containsExactly(bad, good);
    }

    @Test
    void aWithdrawnArticleLeavesThoughItIsPinned() {
        long article = this.newsroom.publish("pin-withdrawn", null);
        decide("today", article, "PIN", "重大消息", null).expectStatus().isOk();
        assertThat(ranking("today?channel=pin-withdrawn")).containsExactly(article);

        this.newsroom.withdraw(article);

        assertThat(ranking("today?channel=pin-withdrawn")).isEmpty();
    }

    @Test
    void everyDecisionIsInTheTrailForGood() {
        long article = this.newsroom.publish();
        decide("week", article, "PIN", "专题推荐", null).expectStatus().isOk();
        decide("week", article, "SUPPRESS", "来源有误", "\"1\"").expectStatus().isOk();
        lift("week", article, "\"2\"").expectStatus().isNoContent();

        editor(HttpMethod.GET, "/api/v1/rankings/week/override-trail?limit=3")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].action")
                .isEqualTo(List.of("LIFT", "SUPPRESS", "PIN"))
                .jsonPath("$.items[*].reason")
                .isEqualTo(List.of("已核实", "来源有误", "专题推荐"))
                .jsonPath("$.items[*].by.id")
                .isEqualTo(List.of("31", "31", "31"))
                .jsonPath("$.items[0].at")
                .isNotEmpty()
                .jsonPath("$.next")
                .isNotEmpty();
        assertThatThrownBy(() -> this.newsroom.execute("update ranking_override_audit set reason = 'x'"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> this.newsroom.execute("delete from ranking_override_audit"))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void theTrailIsReadInPages() {
        long article = this.newsroom.publish();
        decide("commented", article, "PIN", "一", null).expectStatus().isOk();
        decide("commented", article, "PIN", "二", "\"1\"").expectStatus().isOk();
        String next = (String)
                Objects.requireNonNull(editor(HttpMethod.GET, "/api/v1/rankings/commented/override-trail?limit=1")
                                .expectBody(Map.class)
                                .returnResult()
                                .getResponseBody())
                        .get("next");

        editor(HttpMethod.GET, "/api/v1/rankings/commented/override-trail?limit=1&cursor=" + next)
                .expectBody()
                .jsonPath("$.items[0].reason")
                .isEqualTo("一");
    }

    @Test
    void whoDidNotSeeTheLastDecisionChangesNothing() {
        long article = this.newsroom.publish();
        decide("day", article, "PIN", "第一", null).expectStatus().isOk();
        decide("day", article, "PIN", "第二", "\"1\"").expectStatus().isOk();

        decide("day", article, "SUPPRESS", "迟到", "\"1\"").expectStatus().isEqualTo(412);
        decide("day", article, "SUPPRESS", "没看", null).expectStatus().isEqualTo(428);
        decide("day", article, "SUPPRESS", "乱写", "nonsense").expectStatus().isEqualTo(412);
        lift("day", article, "\"1\"").expectStatus().isEqualTo(412);

        editor(HttpMethod.GET, "/api/v1/rankings/day/overrides/" + article)
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"")
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("第二");
        editor(HttpMethod.GET, "/api/v1/rankings/day/overrides")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    @Test
    void aBoardTakesTenPins() {
        for (int i = 0; i < 10; i++) {
            decide("week", this.newsroom.publish(), "PIN", "推荐", null)
                    .expectStatus()
                    .isOk();
        }

        decide("week", this.newsroom.publish(), "PIN", "推荐", null)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:too-many-overrides");
    }

    @ParameterizedTest
    @CsvSource({"SHOUT, 理由, PT1H, action", "PIN, '', PT1H, reason", "PIN, 理由, PT-1H, until", "PIN, 理由, PT800H, until"})
    void saysWhatIsWrongWithADecision(String action, String reason, Duration until, String field) {
        long article = this.newsroom.publish();

        chief(HttpMethod.PUT, "/api/v1/rankings/day/overrides/" + article)
                .bodyValue(Map.of("action", action, "reason", reason, "until", soon(until)))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void answers404ForWhatThereIsNot() {
        long article = this.newsroom.publish();

        decide("month", article, "PIN", "理由", null).expectStatus().isNotFound();
        decide("day", 999_999_999, "PIN", "理由", null).expectStatus().isNotFound();
        lift("day", article, null).expectStatus().isNotFound();
        editor(HttpMethod.GET, "/api/v1/rankings/day/overrides/" + article)
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE"})
    void onlyChiefEditorsDecide(String method) {
        String path = "/api/v1/rankings/day/overrides/" + this.newsroom.publish();

        assertThat(statusOf(method, path, null)).isEqualTo(401);
        assertThat(statusOf(method, path, TestTokens.of(7, "MEMBER"))).isEqualTo(403);
        assertThat(statusOf(method, path, TestTokens.of(7, "EDITOR"))).isEqualTo(403);
        assertThat(statusOf(method, path, TestTokens.of(7, "ADMIN"))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/overrides", "/overrides/42", "/override-trail"})
    void readersDoNotSeeDecisions(String path) {
        assertThat(statusOf("GET", "/api/v1/rankings/day" + path, null)).isEqualTo(401);
        assertThat(statusOf("GET", "/api/v1/rankings/day" + path, TestTokens.of(7, "MEMBER")))
                .isEqualTo(403);
    }

    private int statusOf(String method, String path, @Nullable String token) {
        return this.client
                .method(HttpMethod.valueOf(method))
                .uri(path)
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private long read(String channel, int times) {
        long article = this.newsroom.publish(channel, null);
        StatsFixtures.readBy(this.client, article, times);
        return article;
    }

    private ResponseSpec decide(String board, long article, String action, String reason, @Nullable String tag) {
        WebTestClient.RequestBodySpec request =
                chief(HttpMethod.PUT, "/api/v1/rankings/" + board + "/overrides/" + article);
        if (tag != null) {
            request.header(HttpHeaders.IF_MATCH, tag);
        }
        return request.bodyValue(Map.of("action", action, "reason", reason, "until", soon(Duration.ofHours(2))))
                .exchange();
    }

    private ResponseSpec lift(String board, long article, @Nullable String tag) {
        WebTestClient.RequestBodySpec request =
                chief(HttpMethod.DELETE, "/api/v1/rankings/" + board + "/overrides/" + article + "?reason=已核实");
        if (tag != null) {
            request.header(HttpHeaders.IF_MATCH, tag);
        }
        return request.exchange();
    }

    private static String soon(Duration time) {
        return Instant.now().plus(time).toString();
    }

    private WebTestClient.RequestBodySpec chief(HttpMethod method, String path) {
        return this.client
                .method(method)
                .uri(path)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(CHIEF, "CHIEF_EDITOR", "EDITOR")));
    }

    private ResponseSpec editor(HttpMethod method, String path) {
        return this.client
                .method(method)
                .uri(path)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(7, "EDITOR")))
                .exchange();
    }

    private ResponseSpec board(String query) {
        return this.client
                .get()
                .uri("/api/v1/rankings/" + query)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void awaitRanking(String query, List<Long> articles) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(ranking(query)).isEqualTo(articles));
    }

    private List<Long> ranking(String query) {
        Ranking ranking = board(query).expectBody(Ranking.class).returnResult().getResponseBody();
        return Objects.requireNonNull(ranking).items().stream()
                .map(item -> Long.valueOf(item.articleId()))
                .toList();
    }

    private record Ranking(List<Item> items) {

        private record Item(String articleId) {}
    }
}
