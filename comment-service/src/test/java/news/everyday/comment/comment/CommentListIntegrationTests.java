package news.everyday.comment.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.everyday.comment.CommentServiceTest;
import news.everyday.comment.Newsroom;
import news.everyday.defaults.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import tools.jackson.databind.JsonNode;

@CommentServiceTest
class CommentListIntegrationTests {

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
    void listsNewestFirst() {
        this.newsroom.approvedComment(this.article, "先");
        this.newsroom.approvedComment(this.article, "后");

        this.client
                .get()
                .uri("/api/v1/articles/{id}/comments", this.article)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=2, public")
                .expectBody()
                .jsonPath("$.items[*].body")
                .isEqualTo(List.of("后", "先"))
                .jsonPath("$.items[0].status")
                .isEqualTo("APPROVED")
                .jsonPath("$.total")
                .isEqualTo(2)
                .jsonPath("$.asOf")
                .isNotEmpty()
                .jsonPath("$.next")
                .doesNotExist();
    }

    @Test
    void listsOldestFirstWhenAsked() {
        this.newsroom.approvedComment(this.article, "先");
        this.newsroom.approvedComment(this.article, "后");

        list("?sort=oldest").jsonPath("$.items[*].body").isEqualTo(List.of("先", "后"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "oldest"})
    void continuesWhereThePageEndedThoughCommentsWereWrittenAtTheSameMoment(String sort) {
        String first = this.newsroom.approvedComment(this.article, "一");
        String second = this.newsroom.approvedComment(this.article, "二");
        String third = this.newsroom.approvedComment(this.article, "三");
        this.newsroom.execute("update comment set created_at = '2026-11-25T12:00:00.123456+08:00' where article_id = "
                + this.article);

        JsonNode page = read("?limit=2&sort=" + sort);
        JsonNode rest =
                read("?limit=2&sort=" + sort + "&cursor=" + page.get("next").asString());

        List<String> ids = page.get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
        assertThat(ids).isEqualTo(sort.equals("newest") ? List.of(third, second) : List.of(first, second));
        assertThat(rest.get("items")).hasSize(1);
        assertThat(rest.has("next")).isFalse();
        assertThat(rest.get("total").asInt()).isEqualTo(3);
    }

    @Test
    void showsNothingThatHasNotPassed() {
        this.newsroom.pendingComment(this.article, "待审的话");
        this.newsroom.pendingComment(this.article, "代开发票");
        this.newsroom.decide(this.newsroom.pendingComment(this.article, "驳回的话"), "reject");
        String shown = this.newsroom.approvedComment(this.article, "通过的话");
        this.newsroom.decide(this.newsroom.approvedComment(this.article, "后来驳回"), "reject");

        list("").jsonPath("$.items[*].id")
                .isEqualTo(List.of(shown))
                .jsonPath("$.total")
                .isEqualTo(1);
    }

    @Test
    void answersAnEmptyListForAnArticleWithoutComments() {
        list("").jsonPath("$.items").isEmpty().jsonPath("$.total").isEqualTo(0);
    }

    @Test
    void stillListsWhenCommentsAreClosed() {
        this.newsroom.approvedComment(this.article, "关闭之前");
        this.newsroom.execute("update article_thread set comments_open = false where id = " + this.article);

        list("").jsonPath("$.total").isEqualTo(1);
    }

    @Test
    void answers404ForAWithdrawnArticle() {
        String id = this.newsroom.approvedComment(this.article, "撤稿之前");
        this.newsroom.withdraw(this.article);

        expectNotFound("/api/v1/articles/" + this.article + "/comments", "article-not-found");
        expectNotFound("/api/v1/comments/" + id + "/replies", "article-not-found");
    }

    @Test
    void answers404ForAnUnknownArticle() {
        expectNotFound("/api/v1/articles/999999999/comments", "article-not-found");
    }

    @Test
    void showsTheAuthorsNameAsItIsNow() {
        this.newsroom.approvedComment(this.article, "我改名了");
        long author = this.newsroom.number("select author_id from comment where article_id = " + this.article);
        this.newsroom.saveMember(author, "松花江边的人", "ACTIVE");

        list("").jsonPath("$.items[0].author.displayName").isEqualTo("松花江边的人");
    }

    @Test
    void showsWhatAReplyAnswersAndWhatARootCollected() {
        String root = this.newsroom.approvedComment(this.article, "一楼");
        String reply = this.newsroom.approvedReply(this.article, root, "二楼");
        this.newsroom.approvedReply(this.article, reply, "三楼");

        list("?sort=oldest")
                .jsonPath("$.items[0].replyCount")
                .isEqualTo(2)
                .jsonPath("$.items[2].parentId")
                .isEqualTo(reply)
                .jsonPath("$.items[2].rootId")
                .isEqualTo(root)
                .jsonPath("$.items[2].replyTo.displayName")
                .isNotEmpty();
    }

    @Test
    void listsTheRepliesUnderARoot() {
        String root = this.newsroom.approvedComment(this.article, "一楼");
        String reply = this.newsroom.approvedReply(this.article, root, "二楼");
        this.newsroom.approvedReply(this.article, reply, "三楼");
        this.newsroom.reply(this.article, this.newsroom.newMember(), root, "待审的回复");

        get("/api/v1/comments/" + root + "/replies").jsonPath("$.items[*].body").isEqualTo(List.of("二楼", "三楼"));
    }

    @Test
    void doesNotNameTheAuthorOfAnAnsweredCommentThatIsNoLongerShown() {
        String root = this.newsroom.approvedComment(this.article, "一楼");
        this.newsroom.approvedReply(this.article, root, "二楼");
        this.newsroom.decide(root, "reject");

        list("").jsonPath("$.items[0].body")
                .isEqualTo("二楼")
                .jsonPath("$.items[0].replyTo")
                .doesNotExist();
        expectNotFound("/api/v1/comments/" + root + "/replies", "comment-not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, invalid-request, limit",
        "limit=101, invalid-request, limit",
        "limit=x, invalid-request, limit",
        "sort=best, invalid-request, sort",
        "cursor=abc, invalid-cursor, cursor"
    })
    void namesTheParameterThatIsWrong(String query, String type, String field) {
        this.client
                .get()
                .uri("/api/v1/articles/" + this.article + "/comments?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:" + type)
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void showsTheirOwnPendingCommentsToAuthorsOnly() {
        long member = this.newsroom.newMember();
        this.newsroom.post(this.article, member, "等着通过");
        this.newsroom.post(this.article, this.newsroom.newMember(), "别人的话");

        this.client
                .get()
                .uri("/api/v1/comments/mine?articleId=" + this.article)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(member, "MEMBER")))
                .exchange()
                .expectHeader()
                .value("Cache-Control", value -> assertThat(value).contains("no-store", "private"))
                .expectBody()
                .jsonPath("$.items[*].body")
                .isEqualTo(List.of("等着通过"))
                .jsonPath("$.items[0].status")
                .isEqualTo("PENDING");
    }

    private BodyContentSpec list(String query) {
        return get("/api/v1/articles/" + this.article + "/comments" + query);
    }

    private JsonNode read(String query) {
        return this.client
                .get()
                .uri("/api/v1/articles/" + this.article + "/comments" + query)
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private BodyContentSpec get(String path) {
        return this.client.get().uri(path).exchange().expectStatus().isOk().expectBody();
    }

    private void expectNotFound(String path, String type) {
        this.client
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:" + type);
    }
}
