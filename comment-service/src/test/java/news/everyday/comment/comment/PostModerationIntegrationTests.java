package news.everyday.comment.comment;

import static org.assertj.core.api.Assertions.assertThat;

import news.everyday.comment.CommentServiceTest;
import news.everyday.comment.Newsroom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** 先发后审. */
@CommentServiceTest
@TestPropertySource(properties = "news.comment.moderation-mode=POST")
class PostModerationIntegrationTests {

    @Autowired
    private Newsroom newsroom;

    @Test
    void showsAndCountsACommentAtOnce() {
        long article = this.newsroom.openArticle();

        this.newsroom
                .post(article, this.newsroom.newMember(), "马上就能看到")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("APPROVED");
        this.newsroom.post(article, this.newsroom.newMember(), "我也是");

        assertThat(this.newsroom.number("select approved from comment_count where article_id = " + article))
                .isEqualTo(2);
    }

    @Test
    void stillWithholdsListedWords() {
        this.newsroom
                .post(this.newsroom.openArticle(), this.newsroom.newMember(), "代开发票")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("WITHHELD");
    }
}
