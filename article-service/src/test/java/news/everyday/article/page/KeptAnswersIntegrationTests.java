package news.everyday.article.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.everyday.article.comment.CommentClient;
import news.everyday.article.stats.StatsClient;
import news.everyday.article.testing.ArticleFixtures;
import news.everyday.article.testing.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept in memory, for how long, and what makes it be forgotten. Time stands still unless a test lets it pass. */
@PageTest
class KeptAnswersIntegrationTests {

    /** The promise, on a busy machine. */
    private static final Duration WITHIN = Duration.ofSeconds(2);

    @Autowired
    private SampleSite sample;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Browser browser;

    @Autowired
    private Newsroom newsroom;

    @BeforeEach
    void clear(@Autowired StatsClient stats, @Autowired CommentClient comments) {
        this.neighbours.recover(stats, comments);
        this.sample.clear();
        this.sample.settle();
    }

    private int statusOf(String path) {
        return this.browser.fetch(path).getStatus().value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/", "/api/v1/articles/"})
    void anArticleIsReadFromTheDatabaseOnceAMoment(String path) {
        long id = this.sample.add(ArticleSketch.seed());
        assertThat(statusOf(path + id)).isEqualTo(200);

        this.sample.withdraw(id);
        assertThat(statusOf(path + id)).isEqualTo(200);

        this.neighbours.pass(Duration.ofSeconds(1));
        assertThat(statusOf(path + id)).isEqualTo(404);
    }

    @Test
    void aWithdrawalIsKnownAtOnceWhereverTheArticleWasKept() {
        String id = this.newsroom.publish(ArticleFixtures.letterWith("headline", "将被撤下的稿件"));
        this.neighbours.stats.answers("/api/v1/rankings", "{\"items\":[{\"rank\":1,\"articleId\":\"" + id + "\"}]}");
        this.neighbours.pass(Duration.ofSeconds(3));
        List<String> lists = List.of("/", "/api/v1/front-page", "/hot", "/channels/reader-letters", "/feed.xml");
        assertThat(lists).allMatch(path -> this.browser.text(path).contains("将被撤下的稿件"));
        assertThat(statusOf("/api/v1/articles/" + id)).isEqualTo(200);
        assertThat(statusOf("/articles/" + id)).isEqualTo(200);

        this.newsroom.withdraw(id).expectStatus().isOk();

        await().atMost(WITHIN).until(() -> statusOf("/api/v1/articles/" + id) == 404);
        assertThat(statusOf("/articles/" + id)).isEqualTo(404);
        assertThat(lists).noneMatch(path -> this.browser.text(path).contains("将被撤下的稿件"));
    }

    @Test
    void aCorrectionIsKnownAtOnce() {
        String id = this.newsroom.publish(ArticleFixtures.letter());
        assertThat(this.browser.text("/api/v1/articles/" + id)).contains("\"version\":2");

        this.newsroom
                .edit(id, "\"2\"", ArticleFixtures.letterWith("headline", "更正后的标题"))
                .expectStatus()
                .isOk();

        await().atMost(WITHIN)
                .until(() -> this.browser.text("/api/v1/articles/" + id).contains("更正后的标题"));
        assertThat(this.browser
                        .fetch("/api/v1/articles/" + id)
                        .getResponseHeaders()
                        .getETag())
                .isEqualTo("\"3\"");
    }

    /** Editors see drafts; what was made for them must never reach a reader. */
    @Test
    void whatEditorsSeeIsNotKept() {
        String id = this.newsroom.draft(ArticleFixtures.letter());

        this.newsroom
                .getAs(Newsroom.EDITOR, "/api/v1/articles/" + id)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store");

        assertThat(statusOf("/api/v1/articles/" + id)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/channels", "/api/v1/stations", "/api/v1/front-page"})
    void listsAreKnownAgainByTheirEntityTag(String path) {
        String etag = this.browser.fetch(path).getResponseHeaders().getETag();

        assertThat(etag).matches("\"[0-9a-f]{16}\"");
        assertThat(this.browser.fetchUnlessMatching(path, etag).getStatus().value())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/channels", "/api/v1/stations", "/api/v1/front-page"})
    void listsAreOnlyRead(String path) {
        this.newsroom.post(path, Newsroom.ADMIN, Map.of()).expectStatus().isForbidden();
    }
}
