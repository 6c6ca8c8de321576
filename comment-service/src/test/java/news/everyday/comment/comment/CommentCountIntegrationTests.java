package news.everyday.comment.comment;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import news.everyday.comment.CommentServiceTest;
import news.everyday.comment.Newsroom;
import news.everyday.defaults.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@CommentServiceTest
class CommentCountIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private StatusChanges changes;

    @Autowired
    private CommentCounts counts;

    @Test
    void countsWhatReadersCanSee() {
        long busy = this.newsroom.openArticle();
        long quiet = this.newsroom.openArticle();
        this.newsroom.approvedComment(busy, "第一");
        this.newsroom.approvedReply(busy, this.newsroom.approvedComment(busy, "第二"), "第三");
        this.newsroom.pendingComment(busy, "第四");

        counts(quiet + "," + busy)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=2, public")
                .expectBody()
                .jsonPath("$.items[*].articleId")
                .isEqualTo(List.of(Long.toString(quiet), Long.toString(busy)))
                .jsonPath("$.items[*].count")
                .isEqualTo(List.of(0, 3))
                .jsonPath("$.asOf")
                .isNotEmpty();
    }

    @Test
    void leavesOutAWithdrawnArticle() {
        long article = this.newsroom.openArticle();
        this.newsroom.approvedComment(article, "撤稿之前");
        this.newsroom.withdraw(article);

        counts(Long.toString(article)).expectBody().jsonPath("$.items").isEmpty();
    }

    @Test
    void answersForTwoHundredArticlesAndNoMore() {
        counts(ids(200)).expectStatus().isOk();
        counts(ids(201))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("articleIds");
    }

    @Test
    void refusesWhatIsNoNumber() {
        counts("1,x").expectStatus().isBadRequest();
        this.client
                .get()
                .uri("/api/v1/comment-counts")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,,2", " "})
    void refusesAListWithHoles(String articleIds) {
        counts(articleIds)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo("articleIds");
    }

    @Test
    void agreesWithTheCommentsAfterManyDecisionsAtOnce() {
        long article = this.newsroom.openArticle();
        long other = this.newsroom.openArticle();
        List<Long> ids = List.of(
                id(this.newsroom.pendingComment(article, "甲")),
                id(this.newsroom.pendingComment(other, "乙")),
                id(this.newsroom.pendingComment(article, "丙")),
                id(this.newsroom.pendingComment(other, "丁")));
        Author moderator = new Author(9, "审核员");

        Flux.range(0, 60)
                .map(i -> new StatusChange(
                        (i % 4 < 2) ? ids : List.of(ids.get(3), ids.get(i % 4)),
                        (i % 3 == 0) ? CommentStatus.REJECTED : CommentStatus.APPROVED,
                        moderator,
                        null))
                .flatMap(this.changes::apply, 8)
                .as(StepVerifier::create)
                .expectNextCount(60)
                .expectComplete()
                .verify(Newsroom.SOON);

        this.counts
                .findDrift()
                .filter(drift -> drift.articleId() == article || drift.articleId() == other)
                .as(StepVerifier::create)
                .expectComplete()
                .verify(Newsroom.SOON);
    }

    @Test
    void repairsACountThatWentWrong() {
        long article = this.newsroom.openArticle();
        this.newsroom.approvedComment(article, "只有一条");
        this.newsroom.execute("update comment_count set approved = 5 where article_id = " + article);

        this.client
                .post()
                .uri("/internal/v1/comment-counts:reconcile")
                .headers(headers -> headers.setBearerAuth(TestTokens.SERVICE_TOKEN))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.articleId == '" + article + "')].count")
                .isEqualTo(1);

        counts(Long.toString(article)).expectBody().jsonPath("$.items[0].count").isEqualTo(1);
    }

    private ResponseSpec counts(String articleIds) {
        return this.client
                .get()
                .uri("/api/v1/comment-counts?articleIds=" + articleIds)
                .exchange();
    }

    private static String ids(int number) {
        return LongStream.rangeClosed(1, number).mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    private static long id(String id) {
        return Long.parseLong(id);
    }
}
