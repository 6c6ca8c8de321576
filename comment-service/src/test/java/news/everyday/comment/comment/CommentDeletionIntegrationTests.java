package news.everyday.comment.comment;

import static org.assertj.core.api.Assertions.assertThat;

import news.everyday.comment.CommentServiceTest;
import news.everyday.comment.Newsroom;
import news.everyday.defaults.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@CommentServiceTest
class CommentDeletionIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Test
    void takesAnApprovedCommentOutOfListsAndCounts() {
        long article = this.newsroom.openArticle();
        long member = this.newsroom.newMember();
        String id = Newsroom.idOf(this.newsroom.post(article, member, "说错了"));
        this.newsroom.decide(id, "approve");

        delete(id, member).expectStatus().isNoContent();

        this.client
                .get()
                .uri("/api/v1/articles/{id}/comments", article)
                .exchange()
                .expectBody()
                .jsonPath("$.items")
                .isEmpty()
                .jsonPath("$.total")
                .isEqualTo(0);
        assertThat(this.newsroom.number("select count(*) from comment_audit where to_status = 'DELETED'"
                        + " and actor_id = " + member + " and comment_id = " + id))
                .isEqualTo(1);
    }

    @Test
    void isFinal() {
        long member = this.newsroom.newMember();
        String id = Newsroom.idOf(this.newsroom.post(this.newsroom.openArticle(), member, "收回"));
        delete(id, member).expectStatus().isNoContent();

        delete(id, member).expectStatus().isNotFound();
        this.newsroom.decide(id, "approve").expectStatus().isNotFound();
    }

    @Test
    void refusesToDeleteWhatAnotherMemberWrote() {
        String id = this.newsroom.approvedComment(this.newsroom.openArticle(), "别人的话");

        delete(id, 7)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:not-your-comment");
    }

    @Test
    void doesNotTellWhetherAnotherMembersPendingCommentExists() {
        String id = this.newsroom.pendingComment(this.newsroom.openArticle(), "待审");

        delete(id, 7).expectStatus().isNotFound();
        delete("999999999", 7).expectStatus().isNotFound();
    }

    private ResponseSpec delete(String id, long member) {
        return this.client
                .delete()
                .uri("/api/v1/comments/{id}", id)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(member, "MEMBER")))
                .exchange();
    }
}
