package news.everyday.stats.series.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@StatsTest
class SeriesApiIntegrationTests {

    /** In the past, so that nothing other tests count is in its range. */
    private static final Instant EVENING = Instant.parse("2026-03-10T22:10:00+08:00");

    private static final String RANGE = "&from=2026-03-10T13:00:00Z&to=2026-03-10T18:00:00Z";

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void beginLongBefore() {
        this.newsroom.awaitOpen();
        this.newsroom.execute("select ensure_view_day(date '2026-03-01')");
        this.newsroom.execute("insert into article_hour (hour, article_id, views)"
                + " values ('2026-03-01T12:00:00+08:00', 1, 1) on conflict do nothing");
    }

    @AfterEach
    void resetClock() {
        this.clock.reset();
    }

    @Test
    void aSeriesHasTheHoursInWhichNobodyLookedToo() {
        long article = readInTheEveningAndAfterMidnight("series-hours");

        series("article:" + article + "&step=hour" + RANGE)
                .jsonPath("$.points[*].at")
                .isEqualTo(List.of(
                        "2026-03-10T21:00:00+08:00",
                        "2026-03-10T22:00:00+08:00",
                        "2026-03-10T23:00:00+08:00",
                        "2026-03-11T00:00:00+08:00",
                        "2026-03-11T01:00:00+08:00"))
                .jsonPath("$.points[*].views")
                .isEqualTo(List.of(0, 3, 0, 2, 0))
                .jsonPath("$.points[?(@.partial)]")
                .isEmpty()
                .jsonPath("$.views")
                .isEqualTo(5)
                .jsonPath("$.scope")
                .isEqualTo("article:" + article)
                .jsonPath("$.asOf")
                .isNotEmpty();
    }

    @Test
    void daysEndAtMidnightInShanghai() {
        readInTheEveningAndAfterMidnight("series-days");

        series("channel:series-days&step=day" + RANGE)
                .jsonPath("$.points[*].at")
                .isEqualTo(List.of("2026-03-10T00:00:00+08:00", "2026-03-11T00:00:00+08:00"))
                .jsonPath("$.points[*].views")
                .isEqualTo(List.of(3, 2));
    }

    @Test
    void knowsStationsAndTheSite() {
        long article = this.newsroom.publish("series-scopes", "series-station");
        readAt(EVENING, article, 2);

        series("station:series-station&step=hour" + RANGE).jsonPath("$.views").isEqualTo(2);
        series("site&step=hour" + RANGE)
                .jsonPath("$.views")
                .value(Integer.class, views -> assertThat(views).isGreaterThanOrEqualTo(2));
    }

    @Test
    void whatIsToComeIsUnknownAndTheCurrentHourIsPartial() {
        long article = this.newsroom.publish();
        StatsFixtures.readBy(this.client, article, 1);
        this.newsroom.awaitStoredTotal(article, 1);
        String from = Instant.now().minus(Duration.ofMinutes(1)).toString();
        String to = Instant.now().plus(Duration.ofHours(5)).toString();

        series("article:" + article + "&from=" + from + "&to=" + to)
                .jsonPath("$.points.length()")
                .value(Integer.class, points -> assertThat(points).isBetween(1, 2))
                .jsonPath("$.points[-1].partial")
                .isEqualTo(true);
    }

    @Test
    void uniqueVisitorsAreKnownByDayOnly() {
        long article = readInTheEveningAndAfterMidnight("series-visitors");
        this.newsroom.execute("select ensure_view_day(date '2026-03-10')");
        this.newsroom.execute("insert into article_day (day, article_id, visitors) values (date '2026-03-10', "
                + article + ", 17)" + " on conflict (day, article_id) do update set visitors = 17");

        series("article:" + article + "&step=day" + RANGE)
                .jsonPath("$.points[0].uniqueVisitors")
                .isEqualTo(17);
        series("article:" + article + "&step=hour" + RANGE)
                .jsonPath("$.points[?(@.uniqueVisitors)]")
                .isEmpty();
    }

    @Test
    void sumsUpAnArticle() {
        long article = this.newsroom.publish();
        readAt(EVENING, article, 3);
        this.clock.reset();
        StatsFixtures.view(this.client, article, "later").expectStatus().isOk().expectBody();
        this.newsroom.awaitStoredTotal(article, 4);

        read("/api/v1/views/summary?scope=article:" + article)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.views")
                .isEqualTo(4)
                .jsonPath("$.viewsToday")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "scope=planet, scope",
        "step=day, scope",
        "scope=site&step=week, step",
        "scope=site&from=2026-03-11T00:00:00Z&to=2026-03-10T00:00:00Z, from",
        "scope=site&step=hour&from=2026-01-01T00:00:00Z&to=2026-03-10T00:00:00Z, from",
        "scope=site&step=day&from=2024-01-01T00:00:00Z&to=2026-03-10T00:00:00Z, from"
    })
    void saysWhatIsWrongWithARange(String query, String field) {
        read("/api/v1/views/series?" + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void exportsWhatASpreadsheetTakesForText() {
        long article = this.newsroom.publishWithHeadline("=HYPERLINK(\"http://evil.example\",\"点我\")", "export-csv");
        readAt(EVENING, article, 2);

        byte[] csv = Objects.requireNonNull(read("/api/v1/views/export?scope=channel:export-csv&bom=true" + RANGE)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Type", "text/csv;charset=UTF-8")
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"views-2026-03-10.csv\"")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());

        assertThat(new String(csv, StandardCharsets.UTF_8)).isEqualTo("""
                \uFEFF"时间","稿件编号","标题","频道","地方站","浏览量"\r
                "2026-03-10 22:00","%d","'=HYPERLINK(""http://evil.example"",""点我"")","export-csv","","2"\r
                """.formatted(article));
    }

    @Test
    void exportsManyRowsAsJson() {
        List<Long> articles = java.util.stream.Stream.generate(() -> this.newsroom.publishStored("export-json"))
                .limit(450)
                .toList();
        this.newsroom.execute("select ensure_view_day(date '2026-03-10')");
        articles.forEach(id -> this.newsroom.execute(
                "insert into article_hour (hour, article_id, views) values ('2026-03-10T22:00:00+08:00', " + id
                        + ", 7)"));

        read("/api/v1/views/export?format=json&scope=channel:export-json&step=day" + RANGE)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(450)
                .jsonPath("$.items[449].views")
                .isEqualTo(7)
                .jsonPath("$.items[0].at")
                .isEqualTo("2026-03-10T00:00:00+08:00");
    }

    @Test
    void anEmptyExportIsStillOne() {
        read("/api/v1/views/export?format=json&scope=channel:nobody" + RANGE)
                .expectBody()
                .json("{\"items\":[]}");
    }

    @Test
    void exportsInTwoFormatsOnly() {
        read("/api/v1/views/export?format=xls&scope=site" + RANGE)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("format");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/views/series?scope=site",
                "/api/v1/views/summary?scope=site",
                "/api/v1/views/export?scope=site",
                "/api/v1/views/reading/site"
            })
    void isForEditorsOnly(String path) {
        this.client.get().uri(path).exchange().expectStatus().isUnauthorized();
        as(path, TestTokens.of(7, "MEMBER")).expectStatus().isForbidden();
        as(path, TestTokens.of(7, "MODERATOR")).expectStatus().isForbidden();
        as(path, TestTokens.forged(7, "EDITOR")).expectStatus().isUnauthorized();
        as(path, TestTokens.of(7, "EDITOR")).expectStatus().isOk();
    }

    private long readInTheEveningAndAfterMidnight(String channel) {
        long article = this.newsroom.publishStored(channel);
        readAt(EVENING, article, 3);
        readAt(EVENING.plus(Duration.ofMinutes(115)), article, 2);
        return article;
    }

    private void readAt(Instant moment, long article, int times) {
        long before = this.newsroom.storedTotal(article);
        this.clock.set(moment);
        StatsFixtures.readBy(this.client, article, times);
        this.newsroom.awaitStoredTotal(article, before + times);
        this.newsroom.store(article);
        this.clock.reset();
    }

    private BodyContentSpec series(String query) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> isKnown(query));
        return read("/api/v1/views/series?scope=" + query).expectStatus().isOk().expectBody();
    }

    /** Other tests' views may be on their way into the store, and then only the past is known. */
    private boolean isKnown(String query) {
        Map<?, ?> series = read("/api/v1/views/series?scope=" + query)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return !((List<?>) Objects.requireNonNull(series).get("points")).isEmpty();
    }

    private ResponseSpec read(String path) {
        return as(path, TestTokens.of(7, "EDITOR"));
    }

    private ResponseSpec as(String path, String token) {
        return this.client
                .get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }
}
