package news.everyday.comment.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import news.everyday.comment.CommentServiceTest;
import news.everyday.comment.Newsroom;
import news.everyday.defaults.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@CommentServiceTest
class ModerationIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private BacklogWatch backlog;

    @Autowired
    private MeterRegistry meters;

    @Test
    void approvesAndSigns() {
        String id = this.newsroom.pendingComment(this.newsroom.openArticle(), "请审");

        this.newsroom
                .decide(id, "approve")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("APPROVED");

        assertThat(audits(
                        id,
                        "from_status = 'PENDING' and to_status = 'APPROVED' and actor_id = 9"
                                + " and actor_name = '会员9'"))
                .isEqualTo(1);
    }

    @Test
    void changesNothingWhenTheSameIsDecidedAgain() {
        long article = this.newsroom.openArticle();
        String id = this.newsroom.approvedComment(article, "请审");

        this.newsroom.decide(id, "approve").expectStatus().isOk();

        assertThat(audits(id, "true")).isEqualTo(1);
        assertThat(this.newsroom.number("select approved from comment_count where article_id = " + article))
                .isEqualTo(1);
    }

    @Test
    void rejectsWithAReason() {
        String id = this.newsroom.approvedComment(this.newsroom.openArticle(), "广告");

        moderate("/" + id + "/reject", Map.of("reason", "广告"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("REJECTED");

        assertThat(audits(id, "from_status = 'APPROVED' and to_status = 'REJECTED' and reason = '广告'"))
                .isEqualTo(1);
    }

    @Test
    void leavesOutOfAReasonWhatCannotBeStored() {
        String id = this.newsroom.pendingComment(this.newsroom.openArticle(), "广告二");

        moderate("/" + id + "/reject", Map.of("reason", "广\u0000告"))
                .expectStatus()
                .isOk();

        assertThat(audits(id, "to_status = 'REJECTED' and reason = '广告'")).isEqualTo(1);
    }

    @Test
    void rejectsWithoutAReason() {
        String id = this.newsroom.pendingComment(this.newsroom.openArticle(), "无理由");

        this.newsroom.decide(id, "reject").expectStatus().isOk();
    }

    @Test
    void refusesALongReason() {
        String id = this.newsroom.pendingComment(this.newsroom.openArticle(), "理由太长");

        moderate("/" + id + "/reject", Map.of("reason", "长".repeat(201)))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("reason");
    }

    @Test
    void answers404ForAnUnknownComment() {
        this.newsroom.decide("999999999", "approve").expectStatus().isNotFound();
    }

    @Test
    void approvesManyInOneGo() {
        long article = this.newsroom.openArticle();
        String first = this.newsroom.pendingComment(article, "一");
        String second = this.newsroom.pendingComment(article, "二");
        String before = this.newsroom.approvedComment(article, "三");

        moderate("/approve", Map.of("ids", List.of(first, second, before, "999999999")))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.approved")
                .isEqualTo(2);

        assertThat(this.newsroom.number("select approved from comment_count where article_id = " + article))
                .isEqualTo(3);
    }

    @Test
    void refusesMoreThanTwoHundredAtOnceAndNone() {
        List<Long> many = LongStream.rangeClosed(1, 201).boxed().toList();

        moderate("/approve", Map.of("ids", many)).expectStatus().isBadRequest();
        moderate("/approve", Map.of("ids", List.of())).expectStatus().isBadRequest();
        moderate("/approve", Map.of()).expectStatus().isBadRequest();
        moderate("/approve", Map.of("ids", List.of("x"))).expectStatus().isBadRequest();
    }

    @Test
    void listsWhatWaitsTheLongestWaitingFirst() {
        long article = this.newsroom.openArticle();
        String older = this.newsroom.pendingComment(article, "先来");
        String newer = this.newsroom.pendingComment(article, "后到");
        this.newsroom.execute("update comment set created_at = '2001-01-01' where id = " + older);
        this.newsroom.execute("update comment set created_at = '2001-01-02' where id = " + newer);

        JsonNode page = list("?status=PENDING&limit=1");
        JsonNode next =
                list("?status=PENDING&limit=1&cursor=" + page.get("next").asString());

        assertThat(page.at("/items/0/id").asString()).isEqualTo(older);
        assertThat(next.at("/items/0/id").asString()).isEqualTo(newer);
        assertThat(next.at("/items/0/articleId").asString()).isEqualTo(Long.toString(article));
    }

    @Test
    void tellsModeratorsForWhichWordsACommentWasWithheld() {
        String id = this.newsroom.pendingComment(this.newsroom.openArticle(), "加我微信，兼职日结");
        this.newsroom.execute("update comment set created_at = '2001-01-01' where id = " + id);

        assertThat(list("?status=WITHHELD&limit=1").at("/items/0/withheldFor").asString())
                .isEqualTo("加我微信、兼职日结");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=DELETED", "status=pending", "limit=201", "cursor=abc"})
    void refusesAListThatIsNotThere(String query) {
        moderator("?" + query).expectStatus().isBadRequest();
    }

    @Test
    void keepsTheTrailAppendOnly() {
        String id = this.newsroom.approvedComment(this.newsroom.openArticle(), "留痕");

        assertThatThrownBy(() -> this.newsroom.execute("delete from comment_audit where comment_id = " + id))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(
                        () -> this.newsroom.execute("update comment_audit set actor_id = 1 where comment_id = " + id))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void measuresWhatWaitsAndForHowLong() {
        String id = this.newsroom.pendingComment(this.newsroom.openArticle(), "等很久了");
        this.newsroom.execute("update comment set created_at = now() - interval '1 day' where id = " + id);

        this.backlog.refresh().block(Newsroom.SOON);

        assertThat(this.meters.get("news.comment.pending").gauge().value()).isPositive();
        assertThat(this.meters.get("news.comment.pending.oldest.age").gauge().value())
                .isGreaterThanOrEqualTo(86_400);
        assertThat(this.meters
                        .get("news.comment.posted")
                        .tag("status", "PENDING")
                        .counter()
                        .count())
                .isPositive();
    }

    private long audits(String commentId, String condition) {
        return this.newsroom.number(
                "select count(*) from comment_audit where comment_id = " + commentId + " and " + condition);
    }

    private JsonNode list(String query) {
        return moderator(query)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseSpec moderator(String query) {
        return this.client
                .get()
                .uri("/api/v1/comments" + query)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(9, "MEMBER", "MODERATOR")))
                .exchange();
    }

    private ResponseSpec moderate(String path, Map<String, ?> request) {
        return this.client
                .post()
                .uri("/api/v1/comments" + path)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(9, "MODERATOR")))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(request)
                .exchange();
    }
}
