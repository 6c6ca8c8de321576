package news.everyday.article.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import news.everyday.article.remote.RemoteProperties;
import news.everyday.article.remote.ServiceAddresses;
import news.everyday.article.remote.StubService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class StatsClientTests {

    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");

    private final StubService stats = StubService.start();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final StatsClient client = new StatsClient(
            WebClient.builder(),
            new ServiceAddresses(this.stats.address(), this.stats.address()),
            new RemoteProperties(
                    Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(3), 8, Duration.ofMinutes(1)),
            this.meters,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void stop() {
        this.stats.close();
    }

    private static <T> void expect(Mono<T> answer, T value) {
        answer.as(StepVerifier::create).expectNext(value).expectComplete().verify(Duration.ofSeconds(10));
    }

    private double fallbacks(String reason) {
        return this.meters.find("news.remote.fallback").tag("reason", reason).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    @Test
    void readsTheCountWithItsMoment() {
        this.stats.answers(
                "/api/v1/views?articleIds=42",
                "{\"items\":[{\"articleId\":\"42\",\"views\":277,\"new\":1}],\"asOf\":\"2026-11-25T11:59:58+08:00\"}");

        expect(this.client.viewsOf(42), ViewCount.of(277, Instant.parse("2026-11-25T03:59:58Z")));
    }

    @Test
    void silenceAboutAnArticleIsNotZero() {
        this.stats.answers("/api/v1/views", "{\"items\":[]}");

        expect(this.client.viewsOf(42), ViewCount.unknown());
        assertThat(ViewCount.unknown().text()).isEqualTo("—");
    }

    @Test
    void readsABoard() {
        this.stats.answers(
                "/api/v1/rankings/today?limit=5",
                "{\"items\":[{\"rank\":1,\"articleId\":\"7\",\"headline\":\"标题\",\"url\":\"/articles/7\",\"views\":9,\"score\":1.5}]}");

        this.client
                .hotList(Board.TODAY, 5)
                .as(StepVerifier::create)
                .assertNext(list -> assertThat(list.articles()).containsExactly(new HotArticle(7, 9L, 1.5)))
                .expectComplete()
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void triesAgainOnceAfterAFailure() {
        this.stats.fails();

        expect(this.client.viewsOf(42), ViewCount.unknown());

        assertThat(this.stats.callsTo("/api/v1/views")).isEqualTo(2);
        assertThat(fallbacks("InternalServerError")).isEqualTo(1);
    }

    @Test
    void doesNotRepeatACallThatTookTooLong() {
        this.stats.fallsSilent();

        expect(this.client.viewsOf(42), ViewCount.unknown());

        assertThat(this.stats.callsTo("/api/v1/views")).isEqualTo(1);
        assertThat(fallbacks("TimeoutException")).isEqualTo(1);
    }

    @Test
    void aServiceThatIsGoneIsUnknown() {
        this.stats.answers("/api/v1/rankings", "{\"items\":[]}");
        this.client.hotList(Board.WEEK, 5).block();

        this.stats.goesAway();

        expect(this.client.hotList(Board.WEEK, 5), HotList.unknown());
    }

    @Test
    void nonsenseIsUnknown() {
        this.stats.talksNonsense();

        expect(this.client.hotList(Board.WEEK, 5), HotList.unknown());
    }

    @Test
    void leavesAServiceAloneThatKeepsFailing() {
        this.stats.fails();
        for (int i = 0; i < 6; i++) {
            expect(this.client.viewsOf(42), ViewCount.unknown());
        }

        assertThat(this.client.isWell()).isFalse();
        assertThat(this.stats.callsTo("/api/v1/views")).isLessThanOrEqualTo(4);
        assertThat(fallbacks("CallNotPermittedException")).isPositive();
    }
}
