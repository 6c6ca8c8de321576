package news.everyday.stats.origin;

import static org.assertj.core.api.Assertions.assertThat;

import news.everyday.stats.testing.TestSender;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class ViewOriginTests {

    private final ViewOrigin origin = new ViewOrigin(new Agents(new CrawlerList()), new ReferrerHosts());

    @ParameterizedTest
    @CsvSource({
        "www.baidu.com, SEARCH",
        "m.baidu.com, SEARCH",
        "tieba.baidu.com, SOCIAL",
        "BAIDU.COM, SEARCH",
        "www.sogou.com, SEARCH",
        "m.so.com, SEARCH",
        "quark.sm.cn, SEARCH",
        "so.toutiao.com, SEARCH",
        "www.toutiao.com, SOCIAL",
        "www.google.com.hk, SEARCH",
        "google.de, SEARCH",
        "google.evil.example, OTHER",
        "cn.bing.com, SEARCH",
        "mp.weixin.qq.com, SOCIAL",
        "weibo.com, SOCIAL",
        "m.weibo.cn, SOCIAL",
        "www.zhihu.com, SOCIAL",
        "t.co, SOCIAL",
        "notbaidu.com, OTHER",
        "baidu.com.evil.example, OTHER",
        "feedly.com, FEED",
        "news.example, SITE",
        "NEWS.example, SITE",
        "www.people.com.cn, OTHER",
        "localhost, OTHER",
        "'', DIRECT",
        "???, DIRECT"
    })
    void knowsWhoSentAReader(String host, Referrer expected) {
        assertThat(Traits.referrer(this.origin.of(page(), host))).isEqualTo(expected);
    }

    @Test
    void takesNothingButTheHostOfAnAddress() {
        assertThat(referrerOf(page(), "https://www.baidu.com/s?wd=清溪社区&from=weibo.com"))
                .isEqualTo(Referrer.SEARCH);
        assertThat(referrerOf(page(), "https://news.example:8443/channels/rural"))
                .isEqualTo(Referrer.SITE);
    }

    @Test
    void asksTheRefererWhereThePageSaysNothing() {
        TestSender elsewhere = page();
        elsewhere.with(HttpHeaders.REFERER, "https://weibo.com/u/1");

        assertThat(referrerOf(elsewhere, null)).isEqualTo(Referrer.SOCIAL);
        assertThat(referrerOf(elsewhere, "")).isEqualTo(Referrer.DIRECT);
    }

    @Test
    void learnsNothingFromTheRefererOfOurOwnPage() {
        TestSender own = page();
        own.with(HttpHeaders.REFERER, "https://news.example/articles/42");

        assertThat(referrerOf(own, null)).isEqualTo(Referrer.DIRECT);
    }

    @Test
    void knowsFeedsByThePixel() {
        assertThat(Traits.referrer(this.origin.ofFeed(page()))).isEqualTo(Referrer.FEED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefetch", "prefetch;prerender", "prefetch;anonymous-client-ip"})
    void keepsPrefetchesApart(String purpose) {
        TestSender headers = page();
        headers.with("Sec-Purpose", purpose);

        assertThat(Traits.isBot(this.origin.of(headers, ""))).isTrue();
    }

    @Test
    void keepsPrefetchesOfOlderBrowsersApart() {
        TestSender headers = page();
        headers.with("Purpose", "prefetch");

        assertThat(Traits.isBot(this.origin.of(headers, ""))).isTrue();
    }

    @Test
    void knowsAppsByTheVisitorTheyName() {
        TestSender headers = page();
        headers.with("X-Visitor-Id", "app-1");

        assertThat(Traits.device(this.origin.of(headers, null))).isEqualTo(Device.APP);
    }

    private @Nullable Referrer referrerOf(TestSender headers, @Nullable String referrer) {
        return Traits.referrer(this.origin.of(headers, referrer));
    }

    private static TestSender page() {
        TestSender headers = new TestSender("192.0.2.200");
        headers.with("X-Forwarded-Host", "news.example");
        headers.with(HttpHeaders.HOST, "stats-service:8084");
        headers.with(
                HttpHeaders.USER_AGENT,
                "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0");
        return headers;
    }
}
