package news.everyday.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.everyday.article.testing.ArticleFixtures;
import news.everyday.article.testing.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An article that waits for its time is nowhere, beside one like it that is public. */
@PageTest
class ScheduledArticleIntegrationTests {

    private static final String WORD = "清溪社区共享书房";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private SampleSite site;

    private String scheduled = "";

    private String published = "";

    @BeforeEach
    void scheduleOneBesideOneThatIsPublic() {
        this.site.clear();
        this.published = this.newsroom.publish(library());
        this.scheduled = this.newsroom.draft(library());
        this.newsroom
                .schedule(this.scheduled, Instant.now().plusSeconds(3600))
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/channels/reader-letters",
                "/stations/jilin",
                "/search?q=" + WORD,
                "/search?tag=共享书房",
                "/feed.xml",
                "/channels/reader-letters/feed.xml",
                "/sitemap.xml",
                "/news-sitemap.xml",
                "/api/v1/articles?channel=reader-letters",
                "/api/v1/articles?tag=共享书房",
                "/api/v1/front-page"
            })
    void isInNoList(String path) {
        String list = this.newsroom
                .get(path)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(list).contains("/articles/" + this.published).doesNotContain("/articles/" + this.scheduled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/", "/api/v1/articles/"})
    void isNotThereForReaders(String path) {
        this.newsroom.get(path + this.scheduled).expectStatus().isNotFound();
        this.newsroom.get(path + this.published).expectStatus().isOk();
    }

    /** Public a moment ago, so that it belongs into the sitemap of the news too. */
    private static Map<String, Object> library() {
        Map<String, Object> article = ArticleFixtures.letterWith("headline", WORD + "今天开放");
        article.put("tags", List.of("共享书房"));
        article.remove("publishedAt");
        return article;
    }
}
