package news.everyday.stats.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import news.everyday.defaults.testing.TestTokens;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Feed readers, crawlers, prefetches; and what is kept of where readers come from. */
@StatsTest
class ViewOriginIntegrationTests {

    private static final String FIREFOX =
            "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";

    private static final String IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1_1 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/18.1.1 Mobile/15E148 Safari/604.1";

    private static final String BAIDU =
            "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)";

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @BeforeEach
    void awaitOpen() {
        this.newsroom.awaitOpen();
    }

    @Test
    void countsWhatAFeedReaderShows() {
        long article = this.newsroom.publish();

        pixel("articleId=" + article, FIREFOX)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.IMAGE_GIF)
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectHeader()
                .doesNotExist(HttpHeaders.SET_COOKIE)
                .expectBody(byte[].class)
                .value(gif -> assertThat(gif).startsWith("GIF89a".getBytes()).hasSizeLessThan(50));

        expectTotal(article, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"articleId=999999999", "articleId=x", "articleId=", "article=1", "articleId=1&articleId=2"})
    void showsThePixelWhateverItIsAskedFor(String query) {
        pixel(query, FIREFOX).expectStatus().isOk().expectHeader().contentType(MediaType.IMAGE_GIF);
    }

    @Test
    void countsNoHeadRequest() {
        long article = this.newsroom.publish();

        this.client
                .method(HttpMethod.HEAD)
                .uri("/api/v1/views/pixel.gif?articleId=" + article)
                .exchange()
                .expectStatus()
                .isOk();

        expectTotal(article, 0);
    }

    @Test
    void tellsCrawlersTheTotalAndCountsThemApart() {
        long article = this.newsroom.publishStored("reader-letters");
        post(article, FIREFOX, "").exchange().expectStatus().isOk().expectBody();

        post(article, BAIDU, "")
                .exchange()
                .expectBody()
                .json("{\"articleId\":\"%d\",\"views\":1,\"counted\":false}".formatted(article));

        await(() -> this.newsroom.number(
                        "select coalesce(sum(bot_views), 0) from article_total where article_id = " + article)
                == 1);
        this.newsroom.awaitStoredTotal(article, 1);
        summary("article:" + article)
                .jsonPath("$.views")
                .isEqualTo(1)
                .jsonPath("$.botViewsToday")
                .isEqualTo(1)
                .jsonPath("$.referrersToday")
                .doesNotExist();
    }

    @Test
    void countsNoPrefetch() {
        long article = this.newsroom.publish();

        post(article, FIREFOX, "")
                .header("Sec-Purpose", "prefetch;prerender")
                .exchange()
                .expectBody()
                .jsonPath("$.counted")
                .isEqualTo(false);
        post(article, FIREFOX, "").exchange().expectBody().jsonPath("$.views").isEqualTo(1);
    }

    @Test
    void saysWhereReadersComeFromAndWhatTheyReadOn() {
        String channel = "origin-" + UUID.randomUUID().toString().substring(0, 8);
        long article = this.newsroom.publish(channel, null);

        post(article, FIREFOX, "https://www.baidu.com/s?wd=secret")
                .exchange()
                .expectStatus()
                .isOk();
        post(article, IPHONE, "mp.weixin.qq.com").exchange().expectStatus().isOk();
        post(article, IPHONE, "mp.weixin.qq.com").exchange().expectStatus().isOk();
        post(article, BAIDU, "").exchange().expectStatus().isOk();
        pixel("articleId=" + article, "NetNewsWire/6.1 (Macintosh)")
                .expectStatus()
                .isOk();

        await(() -> this.newsroom.number(
                        "select coalesce(sum(views), 0) from hour_breakdown where channel = '" + channel + "'")
                == 4);
        summary("channel:" + channel).json("""
                        {"referrersToday":{"direct":0,"site":0,"search":1,"social":1,"other":0,"feed":1},
                         "devicesToday":{"desktop":2,"phone":1,"tablet":0,"app":0},
                         "botViewsToday":1}""");
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(condition);
    }

    private void expectTotal(long article, int views) {
        this.client
                .get()
                .uri("/api/v1/views?articleIds=" + article)
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].views")
                .isEqualTo(views);
    }

    private ResponseSpec pixel(String query, String agent) {
        return this.client
                .get()
                .uri("/api/v1/views/pixel.gif?" + query)
                .header(HttpHeaders.USER_AGENT, agent)
                .exchange();
    }

    private RequestHeadersSpec<?> post(long article, String agent, String referrer) {
        return this.client
                .post()
                .uri("/api/v1/views")
                .header(HttpHeaders.USER_AGENT, agent)
                .bodyValue("{\"articleId\":\"%d\",\"referrer\":\"%s\"}".formatted(article, referrer));
    }

    private WebTestClient.BodyContentSpec summary(String scope) {
        return this.client
                .get()
                .uri("/api/v1/views/summary?scope=" + scope)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(7, "EDITOR")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
