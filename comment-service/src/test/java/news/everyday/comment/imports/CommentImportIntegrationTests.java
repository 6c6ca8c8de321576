package news.everyday.comment.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.everyday.comment.CommentServiceTest;
import news.everyday.comment.Newsroom;
import news.everyday.defaults.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@CommentServiceTest
class CommentImportIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    private long article;

    @BeforeEach
    void publishAnArticle() {
        this.article = this.newsroom.openArticle();
    }

    @Test
    void takesOverCommentsWithTheirTimes() {
        send(List.of(comment("去年的话", "2025-11-25T08:00:00+08:00"), comment("前年的话", "2024-11-25T08:00:00+08:00")))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.imported")
                .isEqualTo(2);

        this.client
                .get()
                .uri("/api/v1/articles/{id}/comments", this.article)
                .exchange()
                .expectBody()
                .jsonPath("$.items[*].body")
                .isEqualTo(List.of("去年的话", "前年的话"))
                .jsonPath("$.items[0].createdAt")
                .isEqualTo("2025-11-25T08:00:00+08:00")
                .jsonPath("$.items[0].author.displayName")
                .isEqualTo("老读者")
                .jsonPath("$.total")
                .isEqualTo(2);
    }

    @Test
    void readsOneCommentALine() {
        String line = "{\"articleId\":\"" + this.article
                + "\",\"authorId\":\"5\",\"authorName\":\"老读者\",\"body\":\"%s\",\"createdAt\":\"2025-11-25T00:00:00Z\"}\n";

        request()
                .contentType(MediaType.APPLICATION_NDJSON)
                .bodyValue(String.format(line, "一") + String.format(line, "二"))
                .exchange()
                .expectBody()
                .jsonPath("$.imported")
                .isEqualTo(2);
    }

    @Test
    void takesAThousandLongCommentsAtOnceAndNoMore() {
        List<Map<String, String>> thousand = IntStream.range(0, 1000)
                .mapToObj(i -> comment("好".repeat(990) + i, "2025-11-25T00:00:00Z"))
                .toList();
        List<Map<String, String>> tooMany = IntStream.range(0, 1001)
                .mapToObj(i -> comment("第" + i, "2025-11-25T00:00:00Z"))
                .toList();

        send(thousand).expectStatus().isOk();
        send(tooMany)
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:import-too-large");

        assertThat(this.newsroom.number("select approved from comment_count where article_id = " + this.article))
                .isEqualTo(1000);
    }

    @Test
    void storesABatchOnceThoughItIsSentTwice() {
        List<Map<String, String>> batch = List.of(comment("只此一次", "2025-11-25T00:00:00Z"));

        sendAs("batch-" + this.article, batch)
                .expectBody()
                .jsonPath("$.imported")
                .isEqualTo(1);
        sendAs("batch-" + this.article, batch)
                .expectBody()
                .jsonPath("$.imported")
                .isEqualTo(1);

        assertThat(this.newsroom.number("select count(*) from comment where article_id = " + this.article))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"'', 2025-11-25T00:00:00Z", "好, yesterday", "好,"})
    void storesNothingOfABatchWithAMistake(String body, String createdAt) {
        send(List.of(comment("对的", "2025-11-25T00:00:00Z"), comment(body, createdAt)))
                .expectStatus()
                .isBadRequest();

        assertThat(this.newsroom.number("select count(*) from comment where article_id = " + this.article))
                .isZero();
    }

    @Test
    void refusesAnEmptyBatch() {
        send(List.of()).expectStatus().isBadRequest();
    }

    private Map<String, String> comment(String body, String createdAt) {
        return Map.of(
                "articleId",
                Long.toString(this.article),
                "authorId",
                "5",
                "authorName",
                "老读者",
                "body",
                body,
                "createdAt",
                (createdAt != null) ? createdAt : "");
    }

    private ResponseSpec send(List<Map<String, String>> batch) {
        return request()
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(batch)
                .exchange();
    }

    private ResponseSpec sendAs(String key, List<Map<String, String>> batch) {
        return request()
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(batch)
                .exchange();
    }

    private RequestBodySpec request() {
        return this.client
                .post()
                .uri("/internal/v1/comments:import")
                .headers(headers -> headers.setBearerAuth(TestTokens.SERVICE_TOKEN));
    }
}
