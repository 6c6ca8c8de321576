package news.everyday.stats.article;

import static news.everyday.stats.testing.StatsFixtures.view;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import news.everyday.stats.testing.FeedStub;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** From article-service's feed to this pod's memory and to the table. */
@StatsTest
class ArticleFeedIntegrationTests {

    private static final long ARTICLE = 500_001;

    private static final long WITHDRAWN = 500_002;

    private static final long MOVED = 500_003;

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private FeedStub feed;

    @Autowired
    private ArticleCatalogue catalogue;

    @Autowired
    private ArticleTable table;

    @BeforeEach
    void awaitOpen() {
        this.newsroom.awaitOpen();
    }

    @Test
    void aPublishedArticleIsCountedWithinTwoSeconds() {
        this.feed.append("ArticlePublished", ARTICLE, "PUBLISHED", "reader-letters");

        await(() -> this.catalogue.isPublished(ARTICLE));

        view(this.client, ARTICLE, "app-1").expectStatus().isOk().expectBody();
        Article article = Objects.requireNonNull(this.catalogue.find(ARTICLE));
        assertThat(article.station()).isEqualTo("jilin");
        assertThat(article.pictureUrl()).isEqualTo("/media/7.jpg");
    }

    @Test
    void aWithdrawnArticleIsGoneWithinTwoSeconds() {
        this.feed.append("ArticlePublished", WITHDRAWN, "PUBLISHED", "reader-letters");
        await(() -> this.catalogue.isPublished(WITHDRAWN));

        this.feed.append("ArticleWithdrawn", WITHDRAWN, "WITHDRAWN", "reader-letters");

        await(() -> !this.catalogue.isPublished(WITHDRAWN));
        view(this.client, WITHDRAWN, "app-1").expectStatus().isNotFound().expectBody();
    }

    @Test
    void theTableFollowsSoThatTheNextPodStartsWithIt() {
        this.feed.append("ArticlePublished", MOVED, "PUBLISHED", "reader-letters");
        this.feed.append("ArticleCorrected", MOVED, "PUBLISHED", "economy");
        this.feed.append("SomethingNew", MOVED, "PUBLISHED", "ignored");

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> "economy".equals(channelInTable(MOVED)));
        assertThat(this.table.position().block()).isPositive();
    }

    @Test
    void anEarlierStateNeverReplacesALaterOne() {
        Article later = new Article(500_004, false, "标题", "economy", null, "/articles/500004", null, 9);
        Article earlier = new Article(500_004, true, "标题", "economy", null, "/articles/500004", null, 8);

        this.table.save(later).then(this.table.save(earlier)).block();
        this.catalogue.apply(later);
        this.catalogue.apply(earlier);

        assertThat(this.catalogue.isPublished(500_004)).isFalse();
        assertThat(this.newsroom.number("select count(*) from article where id = 500004 and published"))
                .isZero();
    }

    private String channelInTable(long id) {
        return this.table
                .listAll()
                .filter(article -> article.id() == id)
                .map(Article::channel)
                .blockFirst();
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(2)).until(condition);
    }
}
