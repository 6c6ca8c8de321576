package news.everyday.comment.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import news.everyday.comment.CommentServiceTest;
import news.everyday.comment.Newsroom;
import news.everyday.defaults.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

/** What the feed tells of counts; the payload written out here is the contract with its readers. */
@CommentServiceTest
class CommentFeedIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private StatusChanges changes;

    @Test
    void tellsEveryChangeOfACount() {
        long article = this.newsroom.openArticle();
        this.newsroom.approvedComment(article, "第一");
        String second = this.newsroom.approvedComment(article, "第二");
        this.newsroom.decide(second, "reject").expectStatus().isOk();

        assertThat(payloads(article, 3))
                .containsExactly(
                        "{\"approved\":1,\"articleId\":\"" + article + "\"}",
                        "{\"approved\":2,\"articleId\":\"" + article + "\"}",
                        "{\"approved\":1,\"articleId\":\"" + article + "\"}");
    }

    @Test
    void saysNothingOfACommentThatWaits() {
        long article = this.newsroom.openArticle();
        this.newsroom.pendingComment(article, "等待审核");

        assertThat(this.newsroom.number("select count(*) from feed where key = '" + article + "'"))
                .isZero();
    }

    @Test
    void bulkDecisionsInOppositeOrderDoNotWaitForEachOther() {
        List<Long> articles =
                IntStream.range(0, 4).mapToObj(i -> this.newsroom.openArticle()).toList();
        List<Long> ids = articles.stream()
                .map(article -> Long.parseLong(this.newsroom.pendingComment(article, "成批处理")))
                .toList();
        Author moderator = new Author(9, "审核员");

        Flux.range(0, 40)
                .map(round -> new StatusChange(
                        (round % 3 == 0) ? ids : List.of(ids.get(3 - round % 4), ids.get(round % 4)),
                        (round % 2 == 0) ? CommentStatus.APPROVED : CommentStatus.REJECTED,
                        moderator,
                        null))
                .flatMap(this.changes::apply, 8)
                .as(StepVerifier::create)
                .expectNextCount(40)
                .expectComplete()
                .verify(Newsroom.SOON);

        articles.forEach(this::expectLastEventToBeTheCount);
    }

    @Test
    void theFeedIsForServicesOnly() {
        this.client
                .get()
                .uri("/internal/v1/feed?after=0")
                .headers(headers -> headers.setBearerAuth(TestTokens.of(9, "MODERATOR")))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private void expectLastEventToBeTheCount(long article) {
        long told =
                this.newsroom.number("select coalesce((select (payload->>'approved')::bigint from feed where key = '"
                        + article + "' order by position desc limit 1), 0)");
        assertThat(told)
                .isEqualTo(this.newsroom.number(
                        "select coalesce((select approved from comment_count where article_id = " + article + "), 0)"));
    }

    private List<String> payloads(long article, int events) {
        long before =
                this.newsroom.number("select coalesce(min(position), 1) - 1 from feed where key = '" + article + "'");
        return this.client
                .get()
                .uri("/internal/v1/feed?after={position}", before)
                .headers(headers -> headers.setBearerAuth(TestTokens.SERVICE_TOKEN))
                .accept(MediaType.APPLICATION_NDJSON)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(JsonNode.class)
                .getResponseBody()
                .filter(event -> event.path("type").asString("").equals("CommentCountChanged"))
                .filter(event -> event.path("key").asString("").equals(Long.toString(article)))
                .map(event -> event.path("payload").toString())
                .take(events)
                .collectList()
                .blockOptional(Newsroom.SOON)
                .orElseThrow();
    }
}
