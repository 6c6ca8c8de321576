package news.everyday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 3: whatever else is down, the article page answers, and says {@code —} for what it can't know. */
class ReaderCanAlwaysReadIntegrationTests {

    private static final Duration USUAL = Duration.ofSeconds(2);

    private final Portal portal = SharedPlatform.portal();

    private String article;

    @BeforeEach
    void publish() {
        this.article = this.portal.publish(Articles.article("停机:" + UUID.randomUUID()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"comment-service", "member-service", "stats-service", "redis"})
    void answersThePageWithOnePartDown(String part) {
        try (Outage outage = SharedPlatform.stop(part)) {
            Answer answer = page();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.took()).isLessThan(USUAL);
            assertThat(answer.page().select("h1").text()).startsWith("停机:");
        }
    }

    @Test
    void showsUnknownClicksAsADash() {
        try (Outage outage = SharedPlatform.stop("stats-service")) {
            assertThat(page().page().text()).containsPattern("点击:\\s?—").doesNotContainPattern("点击:\\s?0");
        }
    }

    @Test
    void saysThatCommentsCannotBeShown() {
        try (Outage outage = SharedPlatform.stop("comment-service")) {
            assertThat(page().page().text()).contains("评论暂时无法显示");
        }
    }

    @Test
    void goesOnServingWhatItHasWithoutTheArticleService() {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> page().header("Cache-Status").contains("; hit"));
        try (Outage outage = SharedPlatform.stop("article-service")) {
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> page().header("Cache-Status").contains("stale-if-error"));

            Answer answer = page();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.page().select("h1").text()).startsWith("停机:");
        }
    }

    @Test
    void answersAKindPageForAnArticleItDoesNotHave() {
        try (Outage outage = SharedPlatform.stop("article-service")) {
            Answer answer = this.portal.get("/articles/999999999", "Accept", "text/html");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.body()).doesNotContain("Exception");
        }
    }

    private Answer page() {
        return this.portal.get("/articles/" + this.article, "Accept", "text/html");
    }
}
