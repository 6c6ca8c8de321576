package news.everyday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Promise 4: a draft is nowhere, a scheduled article neither before its time, and a withdrawn article is gone everywhere within two seconds. */
class NothingUnreviewedLeaksIntegrationTests {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private final Portal portal = SharedPlatform.portal();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void showsADraftNowhere() {
        String draft = this.portal.draft(Articles.article("草稿" + this.mark));

        assertThat(this.portal.get("/articles/" + draft).status()).isEqualTo(404);
        assertThat(this.portal.get("/api/v1/articles/" + draft).status()).isEqualTo(404);
        assertThat(this.portal.get("/api/v1/articles/" + draft + "/comments").status())
                .isEqualTo(404);
        assertThat(this.portal.view(draft, "curious").status()).isEqualTo(404);
        assertThat(lists()).noneMatch(list -> list.contains("/articles/" + draft));
    }

    @Test
    void showsAScheduledArticleOnlyOnceItsTimeHasCome() {
        String id = this.portal.draft(Articles.article("定时" + this.mark));
        Instant time = Instant.now().plusSeconds(3);

        assertThat(this.portal.schedule(id, time).status()).isEqualTo(200);

        assertThat(this.portal.get("/articles/" + id).status()).isEqualTo(404);
        assertThat(this.portal.get("/api/v1/articles/" + id).status()).isEqualTo(404);
        assertThat(lists()).noneMatch(list -> list.contains("/articles/" + id));
        assertThat(Instant.now()).isBefore(time);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> this.portal.get("/articles/" + id).status() == 200);
        assertThat(Instant.now()).isAfterOrEqualTo(time);
        await().atMost(TWO_SECONDS)
                .until(() -> this.portal
                        .get("/api/v1/articles?channel=reader-letters")
                        .body()
                        .contains("/articles/" + id));
        assertThat(OffsetDateTime.parse(this.portal
                                .get("/api/v1/articles/" + id)
                                .json()
                                .get("publishedAt")
                                .asString())
                        .toInstant())
                .isEqualTo(time.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void forgetsAWithdrawnArticleWithinTwoSeconds() {
        String id = this.portal.publish(Articles.article("撤稿" + this.mark));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> this.portal.view(id, "reader").status() == 200);
        await().atMost(Duration.ofSeconds(10)).until(() -> lists().anyMatch(list -> list.contains("/articles/" + id)));
        warmTheCaches(id);

        assertThat(this.portal.withdraw(id).status()).isEqualTo(200);

        await().atMost(TWO_SECONDS).untilAsserted(() -> {
            assertThat(this.portal.get("/articles/" + id, "Accept", "text/html").status())
                    .isEqualTo(404);
            assertThat(this.portal.get("/api/v1/articles/" + id).status()).isEqualTo(404);
            assertThat(this.portal.get("/api/v1/articles/" + id + "/comments").status())
                    .isEqualTo(404);
            assertThat(this.portal.view(id, "late").status()).isEqualTo(404);
            assertThat(lists()).noneMatch(list -> list.contains("/articles/" + id));
        });
    }

    private void warmTheCaches(String id) {
        Stream.of("/articles/" + id, "/api/v1/articles/" + id, "/api/v1/articles/" + id + "/comments")
                .forEach(this.portal::get);
    }

    private Stream<String> lists() {
        return Stream.of(
                        "/",
                        "/channels/reader-letters",
                        "/api/v1/articles?channel=reader-letters",
                        "/api/v1/articles?limit=100",
                        "/search?q=" + this.mark,
                        "/feed.xml",
                        "/sitemap.xml",
                        "/api/v1/rankings/today?limit=100",
                        "/api/v1/rankings/today?limit=100&channel=reader-letters")
                .map(path -> this.portal.get(path).body());
    }
}
