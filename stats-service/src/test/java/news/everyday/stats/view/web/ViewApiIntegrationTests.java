package news.everyday.stats.view.web;

import static news.everyday.stats.testing.StatsFixtures.readBy;
import static news.everyday.stats.testing.StatsFixtures.view;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import news.everyday.stats.testing.MutableClock;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@StatsTest
class ViewApiIntegrationTests {

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
    void countsAViewAndSaysTheTotal() {
        long article = this.newsroom.publish();

        readBy(this.client, article, 1);

        view(this.client, article, "app-2")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectBody()
                .json("{\"articleId\":\"%d\",\"views\":2,\"counted\":true}".formatted(article));
    }

    @Test
    void countsAVisitorOncePerWindow() {
        long article = this.newsroom.publish();
        Instant noon = Instant.parse("2026-11-03T04:00:00Z");

        this.clock.set(noon);
        expectCounted(view(this.client, article, "app-1"), true, 1);
        this.clock.set(noon.plusSeconds(29));
        expectCounted(view(this.client, article, "app-1"), false, 1);
        this.clock.set(noon.plusSeconds(30));
        expectCounted(view(this.client, article, "app-1"), true, 2);
        expectCounted(view(this.client, article, "app-2"), true, 3);
    }

    @Test
    void knowsABrowserByTheCookieItGaveIt() {
        long article = this.newsroom.publish();

        ResponseCookie cookie = cookieOf(viewFromBrowser(article, "Firefox", null));
        ResponseSpec reload = viewFromBrowser(article, "another agent", cookie.getValue());

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(180));
        expectCounted(reload.expectCookie().doesNotExist("news_visitor"), false, 1);
    }

    @Test
    void doesNotBelieveAForgedCookie() {
        long article = this.newsroom.publish();
        String forged = "A".repeat(46);

        expectCounted(viewFromBrowser(article, "Firefox", forged).expectCookie().exists("news_visitor"), true, 1);
        expectCounted(viewFromBrowser(article, "Firefox", forged), false, 1);
    }

    @Test
    void tellsBrowsersWithoutCookieApartByAddressAndAgent() {
        long article = this.newsroom.publish();

        expectCounted(viewFrom(article, "203.0.113.7", "Firefox"), true, 1);
        expectCounted(viewFrom(article, "203.0.113.8", "Firefox"), true, 2);
        expectCounted(viewFrom(article, "203.0.113.7", "Chrome"), true, 3);
        expectCounted(viewFrom(article, "203.0.113.7", "Firefox"), false, 3);
    }

    @Test
    void answers404ForAnArticleNobodyPublished() {
        view(this.client, 999_999_999, "app-1")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:article-not-found")
                .jsonPath("$.traceId")
                .isNotEmpty();
    }

    @Test
    void answers404ForAWithdrawnArticle() {
        long article = this.newsroom.publish();

        this.newsroom.withdraw(article);

        view(this.client, article, "app-1").expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"42\"",
                "nonsense",
                "{}",
                "{\"articleId\":null}",
                "{\"articleId\":\"\"}",
                "{\"articleId\":\"042\"}",
                "{\"articleId\":\"-1\"}",
                "{\"articleId\":\"4２\"}",
                "{\"articleId\":\"1234567890123456789\"}",
                "{\"articleId\":{\"id\":42}}",
                "{\"articleId\":\"<script>\"}"
            })
    void answers400ForABodyItCannotRead(String body) {
        post(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:invalid-request")
                .jsonPath("$.errors[0].reason")
                .isNotEmpty();
    }

    @Test
    void answers400WithoutABody() {
        this.client.post().uri("/api/v1/views").exchange().expectStatus().isBadRequest();
    }

    @Test
    void ignoresFieldsItDoesNotKnow() {
        long article = this.newsroom.publish();

        post("{\"referrer\":{\"url\":[1,2]},\"articleId\":\"%d\",\"device\":\"phone\"}".formatted(article))
                .expectStatus()
                .isOk();
    }

    @Test
    void answers413ForABodyOver4Kilobytes() {
        post("{\"articleId\":\"1\",\"note\":\"" + "字".repeat(1500) + "\"}")
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:body-too-large");
    }

    @Test
    void listsTotalsOfKnownArticles() {
        long read = this.newsroom.publish();
        long unread = this.newsroom.publish();
        readBy(this.client, read, 2);
        this.newsroom.awaitStoredTotal(read, 2);

        this.client
                .get()
                .uri("/api/v1/views?articleIds={ids}", unread + ",999999999," + read)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=2")
                .expectBody()
                .json("""
                        {"items":[{"articleId":"%d","views":0,"uniqueVisitorsToday":0},
                                  {"articleId":"%d","views":2,"uniqueVisitorsToday":2}]}""".formatted(unread, read))
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.asOf")
                .value(String.class, asOf -> assertThat(asOf).endsWith("+08:00"));
    }

    @Test
    void answersNoTotalsForNoArticles() {
        this.client
                .get()
                .uri("/api/v1/views?articleIds=")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?articleIds=1,x", "?articleIds=0", ""})
    void answers400ForIdsItCannotRead(String query) {
        this.client.get().uri("/api/v1/views" + query).exchange().expectStatus().isBadRequest();
    }

    @Test
    void answers400ForMoreThan200Ids() {
        String ids = java.util.stream.IntStream.rangeClosed(1, 201)
                .mapToObj(String::valueOf)
                .collect(java.util.stream.Collectors.joining(","));

        this.client
                .get()
                .uri("/api/v1/views?articleIds=" + ids)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void estimatesUniqueVisitorsWithinTwoPercent() {
        long article = this.newsroom.publish();
        readBy(this.client, article, 300);
        this.newsroom.awaitStoredTotal(article, 300);

        this.client
                .get()
                .uri("/api/v1/views?articleIds=" + article)
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].uniqueVisitorsToday")
                .value(Integer.class, estimate -> assertThat(estimate).isBetween(294, 306));
    }

    private ResponseSpec post(String body) {
        return this.client.post().uri("/api/v1/views").bodyValue(body).exchange();
    }

    private ResponseSpec viewFrom(long article, String address, String agent) {
        return this.client
                .post()
                .uri("/api/v1/views")
                .header("X-Forwarded-For", "198.51.100.1, " + address)
                .header(HttpHeaders.USER_AGENT, agent)
                .bodyValue("{\"articleId\":\"" + article + "\"}")
                .exchange();
    }

    private ResponseSpec viewFromBrowser(long article, String agent, @org.jspecify.annotations.Nullable String cookie) {
        return this.client
                .post()
                .uri("/api/v1/views")
                .header(HttpHeaders.USER_AGENT, agent)
                .headers(headers -> {
                    if (cookie != null) {
                        headers.set(HttpHeaders.COOKIE, "theme=dark; news_visitor=" + cookie);
                    }
                })
                .bodyValue("{\"articleId\":\"" + article + "\"}")
                .exchange();
    }

    private static ResponseCookie cookieOf(ResponseSpec response) {
        return Objects.requireNonNull(
                response.returnResult(Void.class).getResponseCookies().getFirst("news_visitor"));
    }

    private static void expectCounted(ResponseSpec response, boolean counted, int views) {
        response.expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.counted")
                .isEqualTo(counted)
                .jsonPath("$.views")
                .isEqualTo(views);
    }
}
