package news.everyday.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import news.everyday.defaults.testing.TestTokens;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.ReceivedRequest;
import news.everyday.gateway.Stubs;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

@GatewayTest
class SharedCacheIntegrationTests {

    private static final String MINUTE = "public, max-age=60";

    private static final AtomicInteger ids = new AtomicInteger(1_000);

    @Autowired
    private WebTestClient client;

    @Autowired
    private ResponseCache cache;

    @LocalServerPort
    private int port;

    /** Another article for each test. */
    private final String page = "/articles/" + ids.incrementAndGet();

    @BeforeEach
    void waitForTheFeed() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> !Stubs.ARTICLE.isFeedBroken() && this.cache.isFeedFollowed());
    }

    @Test
    void asksTheServiceOnceForAsLongAsThePageIsFresh() {
        answer("第一篇", MINUTE);

        assertThat(statusOf(get(this.page))).isEqualTo("everyday-news; fwd=miss; stored");
        EntityExchangeResult<String> second = get(this.page);

        assertThat(statusOf(second)).startsWith("everyday-news; hit; ttl=");
        assertThat(second.getResponseBody()).isEqualTo("第一篇");
        assertThat(second.getResponseHeaders().getFirst("Age")).isEqualTo("0");
        assertThat(second.getResponseHeaders().getCacheControl()).isEqualTo(MINUTE);
        assertThat(second.getResponseHeaders().getFirst("Content-Security-Policy"))
                .isNotNull();
        assertThat(Stubs.ARTICLE.received()).hasSize(1);
    }

    @Test
    void givesTheSamePageToReadersWithAndWithoutCookies() {
        answer("同一页", MINUTE);

        get(this.page, headers -> headers.set("Cookie", "news_access=" + TestTokens.of(7, "MEMBER") + "; a=b"));
        EntityExchangeResult<String> second =
                get(this.page, headers -> headers.set("Cookie", "news_access=" + TestTokens.expired(7)));

        assertThat(statusOf(second)).contains("; hit;");
        assertThat(Stubs.ARTICLE.received()).hasSize(1);
        assertThat(Stubs.ARTICLE.lastReceived().header("Cookie")).isNull();
        assertThat(Stubs.ARTICLE.lastReceived().header("Authorization")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/front-page", "/api/v1/channels", "/api/v1/stations"})
    void keepsListsForEveryone(String list) {
        String path = list + "?v=" + ids.incrementAndGet();
        answer("名单", MINUTE);

        get(path, headers -> headers.set("Cookie", "news_access=" + TestTokens.of(7, "MEMBER")));

        assertThat(statusOf(get(path))).contains("; hit;");
        assertThat(Stubs.ARTICLE.received()).hasSize(1);
    }

    @Test
    void nobodySlipsAnythingIntoAPageThatOthersGet() {
        answer("干净", MINUTE);

        get(this.page, headers -> {
            headers.set("X-Forwarded-Host", "evil.example");
            headers.set("X-Evil", "1");
            headers.set("User-Agent", "evil");
            headers.set("Accept-Language", "xx");
            headers.set("Range", "bytes=0-1");
            headers.setAccept(List.of(MediaType.TEXT_HTML));
        });

        ReceivedRequest received = Stubs.ARTICLE.lastReceived();
        assertThat(received.headers())
                .containsOnlyKeys(
                        "accept",
                        "deadline",
                        "host",
                        "traceparent",
                        "user-agent",
                        "x-forwarded-for",
                        "x-forwarded-host",
                        "x-forwarded-proto");
        assertThat(received.header("User-Agent")).startsWith("ReactorNetty");
        assertThat(received.header("X-Forwarded-Host")).isEqualTo("localhost:" + this.port);
    }

    @Test
    void keepsPagesOfDifferentHostsApart() {
        answer("本站", MINUTE);
        get(this.page);
        answer("别处", MINUTE);

        EntityExchangeResult<String> elsewhere = get(this.page, headers -> headers.set("Host", "evil.example"));

        assertThat(elsewhere.getResponseBody()).isEqualTo("别处");
        assertThat(get(this.page).getResponseBody()).isEqualTo("本站");
    }

    @Test
    void whoSendsATokenIsAnsweredByTheService() {
        String path = "/api/v1" + this.page;
        answer("公开", MINUTE);
        get(path);
        answer("草稿", MINUTE);

        String editor = TestTokens.of(3, "EDITOR");
        EntityExchangeResult<String> byHeader = get(path, headers -> headers.setBearerAuth(editor));
        EntityExchangeResult<String> byCookie = get(path, headers -> headers.set("Cookie", "news_access=" + editor));
        EntityExchangeResult<String> anonymous = get(path);

        assertThat(byHeader.getResponseBody()).isEqualTo("草稿");
        assertThat(byCookie.getResponseBody()).isEqualTo("草稿");
        assertThat(Stubs.ARTICLE.lastReceived().header("Authorization")).isEqualTo("Bearer " + editor);
        assertThat(anonymous.getResponseBody()).isEqualTo("公开");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-store",
                "private, max-age=60",
                "no-cache",
                "public, max-age=60, no-store",
                "public",
                "max-age=\"0\", must-revalidate"
            })
    void keepsNothingThatMustNotBeKept(String cacheControl) {
        answer("一", cacheControl);
        get(this.page);
        answer("二", cacheControl);

        assertThat(get(this.page).getResponseBody()).isEqualTo("二");
    }

    @Test
    void keepsNothingThatSetsACookieOrVaries() {
        Stubs.ARTICLE.answer(200, "一", "Cache-Control", MINUTE, "Set-Cookie", "a=b");
        assertThat(get(this.page).getResponseHeaders().getFirst("Set-Cookie")).isEqualTo("a=b");
        Stubs.ARTICLE.answer(200, "二", "Cache-Control", MINUTE, "Vary", "User-Agent");

        assertThat(get(this.page).getResponseBody()).isEqualTo("二");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/members/me", "/api/v1/sessions/current", "/api/v1/comments/mine", "/newsroom"})
    void neverKeepsWhatIsPersonal(String path) {
        List.of(Stubs.MEMBER, Stubs.COMMENT, Stubs.COMMENT_REPLICA, Stubs.ARTICLE)
                .forEach(service -> service.answer(200, "我的", "Cache-Control", MINUTE));

        get(path);
        EntityExchangeResult<String> second = get(path);

        assertThat(second.getResponseHeaders().getFirst("Cache-Status")).isNull();
        assertThat(Stubs.MEMBER.received().size()
                        + Stubs.COMMENT.received().size()
                        + Stubs.COMMENT_REPLICA.received().size()
                        + Stubs.ARTICLE.received().size())
                .isEqualTo(2);
    }

    @Test
    void answersThatNothingHasChanged() {
        Stubs.ARTICLE.answer(200, "正文", "Cache-Control", MINUTE, "ETag", "\"v3\"");
        get(this.page);

        EntityExchangeResult<String> second = get(this.page, headers -> headers.setIfNoneMatch("\"v3\""));

        assertThat(second.getStatus().value()).isEqualTo(304);
        assertThat(second.getResponseBody()).isNull();
        assertThat(second.getResponseHeaders().getETag()).isEqualTo("\"v3\"");
        assertThat(second.getResponseHeaders().getCacheControl()).isEqualTo(MINUTE);
        assertThat(Stubs.ARTICLE.received()).hasSize(1);
    }

    @Test
    void answersHeadFromThePage() {
        answer("正文", MINUTE);
        get(this.page);

        this.client
                .method(HttpMethod.HEAD)
                .uri(this.page)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentLength("正文".getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .expectBody()
                .isEmpty();
        assertThat(Stubs.ARTICLE.received()).hasSize(1);
    }

    @Test
    void keepsTheCompressedPageToo() {
        Stubs.ARTICLE.answer(
                200,
                "长".repeat(3_000),
                "Cache-Control",
                MINUTE,
                "Content-Type",
                "text/html;charset=UTF-8",
                "ETag",
                "\"v1\"");
        get(this.page);

        String answer = HttpClient.create()
                .headers(headers -> headers.set("Accept-Encoding", "br, gzip").set("Accept", "*/*"))
                .get()
                .uri("http://localhost:" + this.port + this.page)
                .responseSingle((response, body) -> body.asByteArray()
                        .map(bytes -> response.responseHeaders().get("Content-Encoding") + " "
                                + response.responseHeaders().get("ETag") + " "
                                + response.responseHeaders().get("Vary") + " " + (bytes.length < 500)))
                .block(Duration.ofSeconds(5));

        assertThat(answer).isEqualTo("gzip W/\"v1\" Accept-Encoding true");
        assertThat(get(this.page).getResponseBody()).hasSize(3_000);
    }

    @Test
    void asksOnceForAllWhoWait() {
        Stubs.ARTICLE.answerBy((request, response) -> Mono.delay(Duration.ofMillis(500))
                .then(response.header("Cache-Control", MINUTE)
                        .sendString(Mono.just("一次"))
                        .then()));

        List<String> bodies = Flux.range(0, 50)
                .flatMap(i -> fetch(this.page), 50)
                .collectList()
                .block(Duration.ofSeconds(20));

        assertThat(bodies).hasSize(50).containsOnly("一次");
        assertThat(Stubs.ARTICLE.received()).hasSize(1);
    }

    @Test
    void doesNotLetOneReadersAnswerSlipToAnother() {
        AtomicInteger visitor = new AtomicInteger();
        Stubs.ARTICLE.answerBy((request, response) -> Mono.delay(Duration.ofMillis(200))
                .then(response.header("Cache-Control", "private")
                        .sendString(Mono.just("访客" + visitor.incrementAndGet()))
                        .then()));

        List<String> bodies = Flux.range(0, 10)
                .flatMap(i -> fetch(this.page), 10)
                .collectList()
                .block(Duration.ofSeconds(20));

        assertThat(bodies).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void passesOnWhatIsTooLargeToKeep() {
        String media = "/media/" + ids.incrementAndGet() + ".bin";
        Stubs.ARTICLE.answerBy((request, response) -> response.header("Cache-Control", MINUTE)
                .sendByteArray(Flux.range(0, 30).map(i -> new byte[100_000])));

        byte[] body = this.client
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4_000_000))
                .build()
                .get()
                .uri(media)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Status", "everyday-news; fwd=bypass")
                .expectBody()
                .returnResult()
                .getResponseBody();

        assertThat(body).hasSize(3_000_000);
    }

    @Test
    void answersWithTheOldPageWhileItFetchesANewOne() {
        answer("旧", "max-age=0, stale-while-revalidate=60");
        get(this.page);
        answer("新", MINUTE);

        EntityExchangeResult<String> second = get(this.page);

        assertThat(second.getResponseBody()).isEqualTo("旧");
        assertThat(statusOf(second)).contains("hit; ttl=", "detail=stale-while-revalidate");
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> "新".equals(get(this.page).getResponseBody()));
        assertThat(Stubs.ARTICLE.received()).hasSize(2);
    }

    @Test
    void askesOnlyWhetherThePageHasChanged() {
        Stubs.ARTICLE.answer(200, "不变", "Cache-Control", "max-age=0", "ETag", "\"v1\"");
        get(this.page);
        Stubs.ARTICLE.answer(304, "", "Cache-Control", MINUTE, "ETag", "\"v1\"");

        assertThat(get(this.page).getResponseBody()).isEqualTo("不变");

        assertThat(Stubs.ARTICLE.lastReceived().header("If-None-Match")).isEqualTo("\"v1\"");
        assertThat(statusOf(get(this.page))).contains("; hit;");
    }

    @Test
    void goesOnServingWhenTheServiceIsDead() {
        answer("还在", "max-age=0");
        get(this.page);
        Stubs.ARTICLE.die();

        EntityExchangeResult<String> old = get(this.page);

        assertThat(old.getStatus().value()).isEqualTo(200);
        assertThat(old.getResponseBody()).isEqualTo("还在");
        assertThat(statusOf(old)).contains("hit; ttl=", "detail=stale-if-error");
    }

    @Test
    void goesOnServingWhenTheServiceFails() {
        answer("还在", "max-age=0, stale-if-error=60");
        get(this.page);
        Stubs.ARTICLE.answer(500, "stack trace");

        assertThat(get(this.page).getResponseBody()).isEqualTo("还在");
    }

    @Test
    void doesNotMakeReadersWaitForASlowServiceWhenThereIsAnOldPage() {
        answer("还在", "max-age=0");
        get(this.page);
        Stubs.ARTICLE.hang();
        long start = System.nanoTime();

        assertThat(get(this.page).getResponseBody()).isEqualTo("还在");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void servesNothingOldWhereThatIsForbidden() {
        answer("旧", "max-age=0, must-revalidate");
        get(this.page);
        Stubs.ARTICLE.die();

        assertThat(get(this.page).getStatus().value()).isEqualTo(503);
    }

    @Test
    void everyWaitingReaderGetsAProblemOfTheirOwn() {
        Stubs.ARTICLE.answerBy((request, response) -> Mono.delay(Duration.ofMillis(300))
                .doOnNext(tick -> response.withConnection(
                        connection -> connection.channel().close()))
                .then());

        List<String> problems =
                Flux.range(0, 5).flatMap(i -> fetch(this.page), 5).collectList().block(Duration.ofSeconds(20));

        assertThat(problems).hasSize(5).doesNotHaveDuplicates().allMatch(problem -> problem.contains("traceId"));
    }

    @Test
    void forgetsAPageThatIsGone() {
        answer("曾在", "max-age=0");
        get(this.page);
        Stubs.ARTICLE.answer(404, "没有", "Cache-Control", "no-store");
        assertThat(get(this.page).getStatus().value()).isEqualTo(404);
        Stubs.ARTICLE.die();

        assertThat(get(this.page).getStatus().value()).isEqualTo(503);
    }

    @Test
    void aWithdrawnArticleIsGoneEverywhereWithinTwoSeconds() {
        List<String> pages = List.of(
                this.page,
                "/api/v1" + this.page,
                "/",
                "/api/v1/front-page",
                "/hot",
                "/articles/" + ids.incrementAndGet());
        answer("撤稿前", MINUTE);
        Stubs.STATS.answer(200, "撤稿前", "Cache-Control", MINUTE);
        pages.forEach(this::get);
        get("/api/v1/rankings/today?limit=7");
        answer("撤稿后", MINUTE);
        Stubs.STATS.answer(200, "撤稿后", "Cache-Control", MINUTE);
        CacheKey anything = new CacheKey("http", "localhost", "/", null, false);
        long purges = this.cache.stamp(anything);

        Stubs.ARTICLE.announce("ArticleWithdrawn", this.page.substring("/articles/".length()));

        Awaitility.await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> {
            assertThat(pages).allMatch(path -> "撤稿后".equals(get(path).getResponseBody()));
            assertThat(get("/api/v1/rankings/today?limit=7").getResponseBody()).isEqualTo("撤稿后");
        });
        // The second purge must not fall into the next test.
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> this.cache.stamp(anything) == purges + 2);
    }

    @Test
    void aCorrectionTouchesTheArticleAndTheListsOnly() {
        String other = "/articles/" + ids.incrementAndGet();
        String list = "/channels/c" + ids.incrementAndGet();
        String file = "/assets/" + ids.incrementAndGet() + ".css";
        List<String> pages = List.of(this.page, other, list, file);
        answer("更正前", MINUTE);
        pages.forEach(this::get);
        answer("更正后", MINUTE);

        Stubs.ARTICLE.announce("ArticleCorrected", this.page.substring("/articles/".length()));

        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .until(() -> "更正后".equals(get(this.page).getResponseBody()));
        assertThat(get(list).getResponseBody()).isEqualTo("更正后");
        assertThat(get(other).getResponseBody()).isEqualTo("更正前");
        assertThat(get(file).getResponseBody()).isEqualTo("更正前");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "PATCH", "DELETE"})
    void whoChangesSomethingSeesTheChange(String method) {
        String path = "/api/v1/channels/c" + ids.incrementAndGet();
        answer("改前", MINUTE);
        get(path);
        get(path, headers -> headers.setAccept(List.of(MediaType.TEXT_HTML)));
        answer("改后", MINUTE);

        assertThat(change(method, path)).isEqualTo(200);

        assertThat(get(path).getResponseBody()).isEqualTo("改后");
        assertThat(get(path, headers -> headers.setAccept(List.of(MediaType.TEXT_HTML)))
                        .getResponseBody())
                .isEqualTo("改后");
    }

    @Test
    void aChangeThatIsRefusedChangesNothing() {
        String path = "/api/v1/channels/c" + ids.incrementAndGet();
        answer("仍在", MINUTE);
        get(path);
        Stubs.ARTICLE.answer(403, "不许");

        assertThat(change("PUT", path)).isEqualTo(403);

        assertThat(statusOf(get(path))).contains("; hit;");
    }

    private int change(String method, String path) {
        return this.client
                .method(HttpMethod.valueOf(method))
                .uri(path)
                .header("Authorization", "Bearer " + TestTokens.of(7, "CHIEF_EDITOR"))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getStatus()
                .value();
    }

    @Test
    void believesNothingThatIsOlderThanAGapInTheFeed() {
        answer("中断前", MINUTE);
        get(this.page);
        answer("中断后", MINUTE);

        Stubs.ARTICLE.cutFeed();

        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> "中断后".equals(get(this.page).getResponseBody()));
    }

    private EntityExchangeResult<String> get(String path) {
        return get(path, headers -> {});
    }

    private EntityExchangeResult<String> get(String path, Consumer<HttpHeaders> headers) {
        ResponseSpec response = this.client.get().uri(path).headers(headers).exchange();
        return response.expectBody(String.class).returnResult();
    }

    private Mono<String> fetch(String path) {
        return HttpClient.newConnection()
                .get()
                .uri("http://localhost:" + this.port + path)
                .responseSingle((response, body) -> body.asString());
    }

    private static String statusOf(EntityExchangeResult<String> result) {
        return result.getResponseHeaders().getFirst("Cache-Status");
    }

    private static void answer(String body, String cacheControl) {
        Stubs.ARTICLE.answer(200, body, "Cache-Control", cacheControl, "Content-Type", "text/plain;charset=UTF-8");
    }
}
