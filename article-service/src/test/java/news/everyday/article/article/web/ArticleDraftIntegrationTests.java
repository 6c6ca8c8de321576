package news.everyday.article.article.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import news.everyday.article.testing.ArticleFixtures;
import news.everyday.article.testing.ArticleServiceTest;
import news.everyday.article.testing.Newsroom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Handing in an article: what is taken, mended, refused. */
@ArticleServiceTest
class ArticleDraftIntegrationTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private WebTestClient client;

    @Test
    void answersWithTheDraftAndItsAddress() {
        JsonNode draft = this.newsroom.body(this.newsroom
                .create(ArticleFixtures.letter())
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches("Location", "/api/v1/articles/[0-9]+")
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store"));

        assertThat(draft.get("id").isString()).isTrue();
        assertThat(draft.get("status").asString()).isEqualTo("DRAFT");
        assertThat(draft.get("commentsOpen").asBoolean()).isTrue();
    }

    @Test
    void takesWhatIsDangerousOutOfTheBody() {
        JsonNode draft = this.newsroom.body(this.newsroom.create(
                ArticleFixtures.letterWith("body", "<p onclick=\"x()\">正文</p><script>alert(1)</script>")));

        assertThat(draft.get("body").asString()).isEqualTo("<p>正文</p>");
    }

    static Stream<Arguments> refusedFields() {
        return Stream.of(
                Arguments.of("headline", "题".repeat(121)),
                Arguments.of("headline", " \u3000 "),
                Arguments.of("headline", null),
                Arguments.of("source", ""),
                Arguments.of("channel", "no-such-channel"),
                Arguments.of("channel", "\u0000"),
                Arguments.of("station", "atlantis"),
                Arguments.of("body", "<script>alert(1)</script>"),
                Arguments.of("body", "<p>" + "字".repeat(70_000) + "</p>"),
                Arguments.of("leadPictureUrl", "javascript:alert(1)"),
                Arguments.of("publishedAt", "2999-01-01T00:00:00+08:00"),
                Arguments.of("publishedAt", "0001-01-01T00:00:00Z"),
                Arguments.of("summary", "摘".repeat(301)));
    }

    @ParameterizedTest
    @MethodSource("refusedFields")
    void namesTheFieldThatDoesntFit(String field, Object value) {
        this.newsroom
                .create(ArticleFixtures.letterWith(field, value))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].reason")
                .exists();
    }

    @Test
    void namesAllFieldsThatDontFit() {
        Map<String, Object> request = ArticleFixtures.letterWith("channel", "no-such-channel");
        request.put("station", "atlantis");

        this.newsroom
                .create(request)
                .expectBody()
                .jsonPath("$.errors[*].field")
                .isEqualTo(List.of("channel", "station"));
    }

    @ParameterizedTest
    @MethodSource("brokenBodies")
    void answersBrokenJsonWithAProblem(String body) {
        this.client
                .post()
                .uri("/api/v1/articles")
                .headers(headers -> headers.setBearerAuth(Newsroom.EDITOR))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:invalid-request");
    }

    static Stream<String> brokenBodies() {
        return Stream.of("", "{", "[]", "{\"headline\":{}}", "{\"publishedAt\":\"yesterday\"}", "{\"tags\":[null]}");
    }

    @Test
    void takesNastyTextAsText() {
        Map<String, Object> request = ArticleFixtures.letterWith("headline", "引号\"'👍🏽\u0000＜全角＞<b>\ud83d");
        request.put("tags", List.of("a,b", "{}", "\"", "a,b"));

        JsonNode draft =
                this.newsroom.body(this.newsroom.create(request).expectStatus().isCreated());

        assertThat(draft.get("headline").asString()).isEqualTo("引号\"'👍🏽 ＜全角＞<b>");
        assertThat(draft.get("tags").values()).extracting(JsonNode::asString).containsExactly("a,b", "{}", "\"");
    }

    @Test
    void answersARepeatedKeyWithTheFirstArticle() {
        Map<String, Object> request = ArticleFixtures.letter();

        JsonNode first = this.newsroom.body(
                createWithKey(Newsroom.EDITOR, "key-1", request).expectStatus().isCreated());
        JsonNode second = this.newsroom.body(
                createWithKey(Newsroom.EDITOR, "key-1", request).expectStatus().isCreated());
        JsonNode ofAnother = this.newsroom.body(createWithKey(Newsroom.CHIEF, "key-1", request));

        assertThat(second).isEqualTo(first);
        assertThat(ofAnother.get("id")).isNotEqualTo(first.get("id"));
    }

    @Test
    void makesOneArticleOfARequestSentTwiceAtOnce() {
        Map<String, Object> request = ArticleFixtures.letter();

        List<JsonNode> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> this.newsroom.body(createWithKey(Newsroom.EDITOR, "key-3", request))))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).hasSize(4).containsOnly(answers.get(0));
    }

    @Test
    void refusesAKeyThatLedToSomethingElse() {
        createWithKey(Newsroom.EDITOR, "key-2", ArticleFixtures.letter());

        createWithKey(Newsroom.EDITOR, "key-2", ArticleFixtures.letterWith("headline", "另一篇"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:idempotency-key-reused");
    }

    private ResponseSpec createWithKey(String token, String key, Map<String, Object> request) {
        return this.client
                .post()
                .uri("/api/v1/articles")
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", key)
                .bodyValue(new HashMap<>(request))
                .exchange();
    }

    @Test
    void letsEditorsOnlyWrite() {
        this.newsroom
                .post("/api/v1/articles", Newsroom.READER, ArticleFixtures.letter())
                .expectStatus()
                .isForbidden();
        this.newsroom
                .put("/api/v1/articles/1", Newsroom.ADMIN, ArticleFixtures.letter())
                .expectStatus()
                .isForbidden();
        this.client
                .post()
                .uri("/api/v1/articles")
                .bodyValue(ArticleFixtures.letter())
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void answersAnIdThatIsNone() {
        this.newsroom.get("/api/v1/articles/abc").expectStatus().isBadRequest();
        this.newsroom.get("/api/v1/articles/999999999").expectStatus().isNotFound();
        this.newsroom.publish("999999999").expectStatus().isNotFound();
    }
}
