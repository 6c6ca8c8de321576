package news.everyday.article.article.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.everyday.article.testing.ArticleFixtures;
import news.everyday.article.testing.ArticleServiceTest;
import news.everyday.article.testing.Newsroom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

/** An article's way from the draft to the public and out of it again. */
@ArticleServiceTest
class ArticlePublishingIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private DatabaseClient database;

    @Test
    void keepsADraftFromReaders() {
        String id = this.newsroom.draft(ArticleFixtures.letterWith("tags", List.of("草稿标签")));

        this.newsroom
                .get("/api/v1/articles/{id}", id)
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:article-not-found")
                .jsonPath("$.traceId")
                .exists();
        this.newsroom
                .get("/api/v1/articles?ids={id}", id)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        this.newsroom
                .get("/api/v1/articles?tag=草稿标签")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        assertThat(eventsOf(id)).isEmpty();
    }

    @Test
    void showsADraftToEditors() {
        String id = this.newsroom.draft(ArticleFixtures.letter());

        this.newsroom
                .getAs(Newsroom.EDITOR, "/api/v1/articles/" + id)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("DRAFT");
        this.newsroom
                .getAs(Newsroom.EDITOR, "/api/v1/articles?status=DRAFT&limit=100")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.items[?(@.id == '" + id + "')].status")
                .isEqualTo("DRAFT");
        this.newsroom
                .getAs(Newsroom.READER, "/api/v1/articles/" + id)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void publishesWithTheMomentOfTheDraft() {
        String id = this.newsroom.publish(ArticleFixtures.letter());

        this.newsroom
                .get("/api/v1/articles/{id}", id)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=5, public, stale-while-revalidate=30")
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(id)
                .jsonPath("$.status")
                .isEqualTo("PUBLISHED")
                .jsonPath("$.publishedAt")
                .isEqualTo("2025-02-08T12:59:12+08:00")
                .jsonPath("$.channelName")
                .isEqualTo("群众来信")
                .jsonPath("$.stationName")
                .isEqualTo("吉林")
                .jsonPath("$.summary")
                .isEqualTo("“没想到，停了十年车的旧车棚也能坐下来看书。”")
                .jsonPath("$.url")
                .isEqualTo("/articles/" + id);
    }

    /** The example in the payload is the contract with the services that follow the feed. */
    @Test
    void announcesTheFullStateOfEveryPublicStep() {
        String id = this.newsroom.publish(ArticleFixtures.letterWith("leadPictureUrl", "/media/7.jpg"));
        this.newsroom.edit(id, "\"2\"", ArticleFixtures.letter()).expectStatus().isOk();
        this.newsroom.withdraw(id).expectStatus().isOk();

        assertThat(eventsOf(id)).containsExactly("ArticlePublished", "ArticleCorrected", "ArticleWithdrawn");
        assertThat(payloadOf(id, "ArticlePublished"))
                .isEqualTo(Map.ofEntries(
                        Map.entry("id", id),
                        Map.entry("status", "PUBLISHED"),
                        Map.entry("headline", "清溪市河湾区：共享书房“读”出烟火气"),
                        Map.entry("summary", "“没想到，停了十年车的旧车棚也能坐下来看书。”"),
                        Map.entry("channel", "reader-letters"),
                        Map.entry("channelName", "群众来信"),
                        Map.entry("station", "jilin"),
                        Map.entry("stationName", "吉林"),
                        Map.entry("url", "/articles/" + id),
                        Map.entry("pictureUrl", "/media/7.jpg"),
                        Map.entry("publishedAt", "2025-02-08T12:59:12+08:00"),
                        Map.entry("version", 2),
                        Map.entry("commentsOpen", true)));
        assertThat(payloadOf(id, "ArticleWithdrawn"))
                .containsEntry("status", "WITHDRAWN")
                .containsEntry("version", 4);
    }

    @Test
    void publishesOnlyOnce() {
        String id = this.newsroom.publish(ArticleFixtures.letter());

        this.newsroom
                .publish(id)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:article-already-published");
        assertThat(eventsOf(id)).containsExactly("ArticlePublished");
    }

    @Test
    void refusesToPublishInTheFuture() {
        String id = this.newsroom.draft(ArticleFixtures.letter());

        this.newsroom
                .post(
                        "/api/v1/articles/" + id + "/publish",
                        Newsroom.CHIEF,
                        Map.of("publishedAt", "2999-01-01T00:00:00+08:00"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("publishedAt");
        this.newsroom.get("/api/v1/articles/{id}", id).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish", "withdraw"})
    void leavesPublishingToTheChiefEditor(String step) {
        String id = this.newsroom.draft(ArticleFixtures.letter());

        this.newsroom
                .post("/api/v1/articles/" + id + "/" + step, Newsroom.EDITOR, Map.of("reason", "无"))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void correctsWhatIsPublic() {
        String id = this.newsroom.publish(ArticleFixtures.letter());

        this.newsroom
                .edit(id, "\"2\"", ArticleFixtures.letterWith("headline", "更正：绿园区新竹社区"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"3\"");

        this.newsroom
                .get("/api/v1/articles/{id}", id)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("CORRECTED")
                .jsonPath("$.headline")
                .isEqualTo("更正：绿园区新竹社区")
                .jsonPath("$.publishedAt")
                .isEqualTo("2025-02-08T12:59:12+08:00")
                .jsonPath("$.correctedAt")
                .exists();
    }

    @Test
    void refusesAnEditOfAnotherVersion() {
        String id = this.newsroom.publish(ArticleFixtures.letter());

        this.newsroom
                .edit(id, "\"1\"", ArticleFixtures.letter())
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:version-mismatch");
        assertThat(eventsOf(id)).containsExactly("ArticlePublished");
    }

    @Test
    void asksWhichVersionWasEdited() {
        String id = this.newsroom.draft(ArticleFixtures.letter());

        this.newsroom
                .put("/api/v1/articles/" + id, Newsroom.EDITOR, ArticleFixtures.letter())
                .expectStatus()
                .isEqualTo(428);
    }

    @Test
    void hidesWhatWasWithdrawn() {
        String id = this.newsroom.publish(ArticleFixtures.letter());

        this.newsroom.withdraw(id).expectStatus().isOk();

        this.newsroom.get("/api/v1/articles/{id}", id).expectStatus().isNotFound();
        this.newsroom
                .get("/api/v1/articles?ids={id}", id)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        this.newsroom.publish(id).expectStatus().isEqualTo(409);
    }

    @Test
    void signsEveryStep() {
        String id = this.newsroom.publish(ArticleFixtures.letter());
        this.newsroom.withdraw(id);

        List<String> steps = this.database
                .sql("select action || ' ' || member_id || coalesce(' ' || note, '') as step from article_step"
                        + " where article_id = :id order by id")
                .bind("id", Long.valueOf(id))
                .map(row -> row.get("step", String.class))
                .all()
                .collectList()
                .block(SOON);

        assertThat(steps).containsExactly("CREATED 11", "PUBLISHED 12", "WITHDRAWN 12 来源有误");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update article_step set member_id = 1", "delete from article_step"})
    void neverChangesATrail(String change) {
        this.newsroom.draft(ArticleFixtures.letter());

        this.database.sql(change).then().as(StepVerifier::create).expectError().verify(SOON);
    }

    private List<String> eventsOf(String id) {
        return this.database
                .sql("select type from feed where key = :id order by position")
                .bind("id", id)
                .map(row -> row.get("type", String.class))
                .all()
                .collectList()
                .block(SOON);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> payloadOf(String id, String type) {
        return this.database
                .sql("select payload::text from feed where key = :id and type = :type")
                .bind("id", id)
                .bind("type", type)
                .map(row -> row.get("payload", String.class))
                .one()
                .map(payload -> JsonMapper.shared().readValue(payload, Map.class))
                .block(SOON);
    }
}
