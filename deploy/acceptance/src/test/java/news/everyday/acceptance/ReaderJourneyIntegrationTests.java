package news.everyday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Publish, read, be counted, be ranked, comment: one article's way through every service. */
class ReaderJourneyIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Portal portal = SharedPlatform.portal();

    private String article;

    @BeforeEach
    void publish() {
        this.article = this.portal.publish(Articles.article("旅程:" + UUID.randomUUID()));
    }

    @Test
    void countsAViewOncePerVisitor() {
        String visitor = UUID.randomUUID().toString();
        awaitCountable();
        long before = this.portal.viewsOf(this.article);

        Answer first = this.portal.view(this.article, visitor);
        Answer second = this.portal.view(this.article, visitor);

        assertThat(first.json().get("counted").asBoolean()).isTrue();
        assertThat(second.json().get("counted").asBoolean()).isFalse();
        assertThat(second.json().get("views").asLong()).isEqualTo(before + 1);
    }

    @Test
    void showsTheClickCountOnThePage() {
        awaitCountable();
        for (int reader = 0; reader < 12; reader++) {
            this.portal.view(this.article, "reader-" + reader);
        }

        long views = this.portal.viewsOf(this.article);
        await().atMost(SOON).untilAsserted(() -> assertThat(page()).contains("点击:" + views));
    }

    @Test
    void movesTheHotList() {
        awaitCountable();
        for (int reader = 0; reader < 300; reader++) {
            this.portal.view(this.article, "crowd-" + reader);
        }

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(this.portal
                                .get("/api/v1/rankings/today?limit=20&channel=reader-letters")
                                .body())
                        .contains("\"articleId\":\"" + this.article + "\""));
    }

    @Test
    void showsACommentOnlyAfterItsReview() {
        String text = "写得真好,下周末带孩子去看看 " + UUID.randomUUID();
        String reader = this.portal.registerMember();

        Answer posted = awaitPosted(text, reader);
        String comment = posted.json().get("id").asString();

        assertThat(posted.json().get("status").asString()).isEqualTo("PENDING");
        assertThat(comments()).doesNotContain(text);

        Answer approved = this.portal.post(
                "/api/v1/comments/" + comment + "/approve", "{}", Portal.bearer(this.portal.signIn("editor")));

        assertThat(approved.status()).isBetween(200, 299);
        await().atMost(SOON).untilAsserted(() -> assertThat(comments()).contains(text));
        await().atMost(SOON).untilAsserted(() -> assertThat(page()).contains(text));
    }

    /** The article reaches the comment and stats services by the feed, a moment after it was published. */
    private Answer awaitPosted(String text, String reader) {
        return await().atMost(SOON)
                .until(
                        () -> this.portal.post(
                                "/api/v1/articles/" + this.article + "/comments",
                                Map.of("body", text),
                                Portal.bearer(reader)),
                        answer -> answer.status() == 201);
    }

    private void awaitCountable() {
        await().atMost(SOON)
                .until(() -> this.portal
                                .view(this.article, UUID.randomUUID().toString())
                                .status()
                        == 200);
    }

    private String comments() {
        return this.portal.get("/api/v1/articles/" + this.article + "/comments").body();
    }

    private String page() {
        return this.portal
                .get("/articles/" + this.article, "Accept", "text/html")
                .page()
                .text();
    }
}
