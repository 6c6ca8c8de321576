package news.everyday.article.article.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import news.everyday.article.testing.ArticleFixtures;
import news.everyday.article.testing.ArticleServiceTest;
import news.everyday.article.testing.Newsroom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** How the newsroom says when an article is to be published by itself. */
@ArticleServiceTest
class ArticleSchedulingIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Instant IN_TWO_DAYS = inDays(2);

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private WebTestClient client;

    @Autowired
    private DatabaseClient database;

    @Test
    void schedulesADraft() {
        String id = this.newsroom.draft(ArticleFixtures.letter());

        this.newsroom
                .schedule(id, IN_TWO_DAYS)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("SCHEDULED")
                .jsonPath("$.publishAt")
                .value(time -> assertThat(moment(time)).isEqualTo(IN_TWO_DAYS));
    }

    @Test
    void showsEditorsWhatIsScheduledAndForWhen() {
        String id = scheduled(IN_TWO_DAYS);

        this.newsroom
                .getAs(Newsroom.EDITOR, "/api/v1/articles/" + id)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("SCHEDULED");
        this.newsroom
                .getAs(Newsroom.EDITOR, "/api/v1/articles?status=SCHEDULED&limit=100")
                .expectBody()
                .jsonPath("$.items[?(@.id == '" + id + "')].status")
                .isEqualTo("SCHEDULED")
                .jsonPath("$.items[?(@.id == '" + id + "')].publishAt")
                .exists();
        this.newsroom
                .getAs(Newsroom.EDITOR, "/api/v1/articles?status=DRAFT&limit=100")
                .expectBody()
                .jsonPath("$.items[?(@.id == '" + id + "')]")
                .isEmpty();
    }

    @Test
    void showsTheScheduleToEditorsOnly() {
        String id = scheduled(IN_TWO_DAYS);

        this.newsroom
                .getAs(Newsroom.READER, "/api/v1/articles?status=SCHEDULED")
                .expectStatus()
                .isForbidden();
        this.newsroom
                .getAs(Newsroom.READER, "/api/v1/articles/" + id)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void changesTheTime() {
        String id = scheduled(IN_TWO_DAYS);

        this.newsroom
                .schedule(id, inDays(3))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.publishAt")
                .value(time -> assertThat(moment(time)).isEqualTo(inDays(3)));
    }

    @Test
    void takesTheTimeBack() {
        String id = scheduled(IN_TWO_DAYS);

        this.newsroom
                .unschedule(id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("DRAFT")
                .jsonPath("$.publishAt")
                .doesNotExist();
        expectConflict(this.newsroom.unschedule(id), "article-not-scheduled");
    }

    @Test
    void keepsTheTimeOfWhatIsEdited() {
        String id = scheduled(IN_TWO_DAYS);

        this.newsroom
                .edit(id, "\"2\"", ArticleFixtures.letterWith("headline", "改过的标题"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("SCHEDULED")
                .jsonPath("$.publishAt")
                .value(time -> assertThat(moment(time)).isEqualTo(IN_TWO_DAYS))
                .jsonPath("$.headline")
                .isEqualTo("改过的标题");
    }

    @Test
    void forgetsTheTimeOfWhatIsPublishedAtOnce() {
        String id = scheduled(IN_TWO_DAYS);

        this.newsroom
                .publish(id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("PUBLISHED")
                .jsonPath("$.publishAt")
                .doesNotExist();
        expectConflict(this.newsroom.unschedule(id), "article-already-published");
    }

    @Test
    void schedulesNothingThatWasPublished() {
        String id = this.newsroom.publish(ArticleFixtures.letter());
        expectConflict(this.newsroom.schedule(id, IN_TWO_DAYS), "article-already-published");

        this.newsroom.withdraw(id);
        expectConflict(this.newsroom.schedule(id, IN_TWO_DAYS), "article-withdrawn");
    }

    @ParameterizedTest
    @ValueSource(longs = {-60, -1, 366 * 86_400L + 60})
    void refusesATimeThatIsPastOrTooFarAhead(long secondsAhead) {
        String id = this.newsroom.draft(ArticleFixtures.letter());

        this.newsroom
                .schedule(id, Instant.now().plusSeconds(secondsAhead))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo("publishAt")
                .jsonPath("$.errors[0].reason")
                .isEqualTo("Must be in the future, at most a year ahead.")
                .jsonPath("$.traceId")
                .exists();
        assertThat(stepsOf(id)).containsExactly("CREATED 11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"publishAt\":null}", "{\"publishAt\":\"明天\"}", ""})
    void asksForATime(String body) {
        String id = this.newsroom.draft(ArticleFixtures.letter());

        this.client
                .put()
                .uri("/api/v1/articles/{id}/schedule", id)
                .headers(headers -> headers.setBearerAuth(Newsroom.CHIEF))
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE"})
    void leavesSchedulingToTheChiefEditor(String method) {
        String id = scheduled(IN_TWO_DAYS);

        for (String token : List.of(Newsroom.EDITOR, Newsroom.READER, Newsroom.ADMIN)) {
            this.client
                    .method(HttpMethod.valueOf(method))
                    .uri("/api/v1/articles/{id}/schedule", id)
                    .headers(headers -> headers.setBearerAuth(token))
                    .bodyValue(Map.of("publishAt", inDays(3)))
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        this.client
                .delete()
                .uri("/api/v1/articles/{id}/schedule", id)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void refusesToScheduleAnotherVersion() {
        String id = this.newsroom.draft(ArticleFixtures.letter());

        this.client
                .put()
                .uri("/api/v1/articles/{id}/schedule", id)
                .headers(headers -> headers.setBearerAuth(Newsroom.CHIEF))
                .header("If-Match", "\"7\"")
                .bodyValue(Map.of("publishAt", IN_TWO_DAYS))
                .exchange()
                .expectStatus()
                .isEqualTo(412);
        this.newsroom.schedule("987654321", IN_TWO_DAYS).expectStatus().isNotFound();
    }

    @Test
    void signsEveryStep() {
        String id = scheduled(IN_TWO_DAYS);
        this.newsroom.edit(id, "\"2\"", ArticleFixtures.letter());
        this.newsroom.unschedule(id);

        assertThat(stepsOf(id))
                .containsExactly("CREATED 11", "SCHEDULED 12 for " + IN_TWO_DAYS, "EDITED 11", "UNSCHEDULED 12");
    }

    private String scheduled(Instant publishAt) {
        String id = this.newsroom.draft(ArticleFixtures.letter());
        this.newsroom.schedule(id, publishAt).expectStatus().isOk();
        return id;
    }

    private static Instant inDays(int days) {
        return Instant.now().truncatedTo(ChronoUnit.DAYS).plus(days, ChronoUnit.DAYS);
    }

    private static Instant moment(Object time) {
        return OffsetDateTime.parse((String) time).toInstant();
    }

    private static void expectConflict(ResponseSpec response, String problem) {
        response.expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:" + problem);
    }

    private List<String> stepsOf(String id) {
        return this.database
                .sql("select action || ' ' || member_id || coalesce(' ' || note, '') as step from article_step"
                        + " where article_id = :id order by id")
                .bind("id", Long.valueOf(id))
                .map(row -> row.get("step", String.class))
                .all()
                .collectList()
                .block(SOON);
    }
}
