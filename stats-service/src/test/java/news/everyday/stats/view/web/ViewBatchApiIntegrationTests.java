package news.everyday.stats.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Several views in one call, as an app sends what was read offline. */
@StatsTest
class ViewBatchApiIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @BeforeEach
    void awaitOpen() {
        this.newsroom.awaitOpen();
    }

    @Test
    void answersEachViewOnItsOwn() {
        long first = this.newsroom.publishAnywhere("reader-letters");
        long second = this.newsroom.publishAnywhere("reader-letters");

        post("{\"views\":[{\"articleId\":\"%d\"},{\"articleId\":\"999999999\"},{\"articleId\":%d,\"referrer\":\"weibo.com\"}]}"
                        .formatted(first, second))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectBody()
                .json("""
                        {"items":[
                          {"articleId":"%d","views":1,"counted":true},
                          {"articleId":"999999999","problem":{"type":"urn:everyday-news:problem:article-not-found",
                           "status":404,"detail":"No published article with id 999999999."}},
                          {"articleId":"%d","views":1,"counted":true}]}""".formatted(first, second), strictly());
    }

    private static org.springframework.test.json.JsonCompareMode strictly() {
        return org.springframework.test.json.JsonCompareMode.STRICT;
    }

    @Test
    void countsAnArticleThatComesTwiceOnce() {
        long article = this.newsroom.publish();

        post(bodyOf(article, article))
                .expectBody()
                .jsonPath("$.items[0].counted")
                .isEqualTo(true)
                .jsonPath("$.items[1].counted")
                .isEqualTo(false)
                .jsonPath("$.items[1].views")
                .isEqualTo(1);
    }

    @Test
    void answersOneViewAsAList() {
        long article = this.newsroom.publish();

        post(bodyOf(article)).expectBody().jsonPath("$.items.length()").isEqualTo(1);
    }

    @Test
    void givesABrowserOneCookieForAll() {
        long article = this.newsroom.publish();

        ResponseSpec answer = this.client
                .post()
                .uri("/api/v1/views")
                .header(HttpHeaders.USER_AGENT, "Firefox")
                .bodyValue(bodyOf(article, this.newsroom.publish()))
                .exchange();

        assertThat(answer.returnResult(Void.class).getResponseCookies().get("news_visitor"))
                .hasSize(1);
    }

    @Test
    void takesFiftyViews() {
        Long[] articles = LongStream.range(0, 50)
                .mapToObj(view -> this.newsroom.publishAnywhere("reader-letters"))
                .toArray(Long[]::new);

        post(bodyOf(articles))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(50)
                .jsonPath("$.items[?(@.counted != true)]")
                .isEmpty()
                .jsonPath("$.items[49].articleId")
                .isEqualTo(articles[49].toString());
    }

    @Test
    void refusesMoreThanFifty() {
        Long article = this.newsroom.publish();

        expectInvalid(post(bodyOf(Collections.nCopies(51, article).toArray(Long[]::new))), "views");
        post(bodyOf(article)).expectBody().jsonPath("$.items[0].views").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"views\":[]}",
                "{\"views\":null}",
                "{\"views\":\"42\"}",
                "{\"views\":[42]}",
                "{\"views\":[{\"articleId\":\"1\"},[]]}",
                "{\"articleId\":\"1\",\"views\":[{\"articleId\":\"1\"}]}"
            })
    void saysWhatIsWrongWithTheList(String body) {
        expectInvalid(post(body), "views");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"views\":[{}]}",
                "{\"views\":[{\"articleId\":\"0\"}]}",
                "{\"views\":[{\"articleId\":\"1\"},{\"articleId\":{\"id\":1}}]}"
            })
    void countsNothingOfAListWithABadId(String body) {
        expectInvalid(post(body), "articleId");
    }

    private static void expectInvalid(ResponseSpec answer, String field) {
        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private static String bodyOf(Long... articles) {
        return java.util.Arrays.stream(articles)
                .map("{\"articleId\":\"%d\"}"::formatted)
                .collect(Collectors.joining(",", "{\"views\":[", "]}"));
    }

    private ResponseSpec post(String body) {
        return this.client
                .post()
                .uri("/api/v1/views")
                .header("X-Visitor-Id", "app-1")
                .bodyValue(body)
                .exchange();
    }
}
