package news.everyday.comment.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import news.everyday.comment.CommentServiceTest;
import news.everyday.comment.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.test.StepVerifier;

@CommentServiceTest
class CountDriftWatchIntegrationTests {

    @Autowired
    private CountDriftWatch watch;

    @Autowired
    private CommentCounts counts;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void beginWithoutDrift() {
        this.counts.reconcile().then().as(StepVerifier::create).expectComplete().verify(Newsroom.SOON);
    }

    @Test
    void findsNothingWhileCountsChangeWithTheirComments() {
        this.newsroom.approvedComment(this.newsroom.openArticle(), "数得对");

        look();

        assertThat(drift()).isZero();
    }

    @Test
    void tellsOfACountThatWasChangedByHand() {
        long article = this.newsroom.openArticle();
        this.newsroom.approvedComment(article, "只有一条");
        this.newsroom.execute("update comment_count set approved = 5 where article_id = " + article);

        look();

        assertThat(drift()).isEqualTo(1);
    }

    @Test
    void tellsOfACountThatIsMissing() {
        long article = this.newsroom.openArticle();
        this.newsroom.approvedComment(article, "没有数");
        this.newsroom.execute("delete from comment_count where article_id = " + article);

        look();

        assertThat(drift()).isEqualTo(1);
    }

    private void look() {
        this.watch.look().as(StepVerifier::create).expectComplete().verify(Newsroom.SOON);
    }

    private double drift() {
        return this.meters.get("news.comment.count.drift").gauge().value();
    }
}
