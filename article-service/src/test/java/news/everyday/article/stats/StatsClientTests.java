package news.everyday.article.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import news.everyday.article.remote.RemoteProperties;
import news.everyday.article.remote.ServiceAddresses;
import news.everyday.article.remote.StubService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class StatsClientTests {

    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");

    private final StubService stats = StubService.start();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final StatsClient client = clientWith(new RemoteProperties(
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            Duration.ofSeconds(20),
            8,
            Duration.ofMinutes(1)));

    private StatsClient clientWith(RemoteProperties properties) {
        return new StatsClient(
                WebClient.builder(),
                new ServiceAddresses(this.stats.address(), this.stats.address()),
                properties,
                this.meters,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        Hooks.resetOnErrorDropped();
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
                "{\"items\":[{\"rank\":1,\"articleId\":\"7\",\"headline\":\"标题\",\"url\":\"/articles/7\",\"views\":9,\"score\":1.5},"
                        + "{\"rank\":2,\"articleId\":\"8\",\"pinned\":true}]}");

        this.client
                .hotList(Board.TODAY, 5)
                .as(StepVerifier::create)
                .assertNext(list -> assertThat(list.articles())
                        .containsExactly(new HotArticle(7, 9L, 1.5, false), new HotArticle(8, null, null, true)))
                .expectComplete()
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void aFormulaThatIsMissingIsUnknown() {
        this.stats.answers("/api/v1/rankings/formula", "{\"items\":[]}");

        assertThat(this.client.formula().block(Duration.ofSeconds(10)))
                .isNotNull()
                .matches(formula -> !formula.isKnown());
        this.stats.fails();
        expect(this.client.formula(), HotFormula.unknown());
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

    /** Cutting it off would close the connection and drop an answer that comes in the same moment. */
    @Test
    void letsACallEndThatTookTooLong() {
        this.stats.answers("/api/v1/views", "{\"items\":[]}").answersAfter(Duration.ofMillis(2_500));
        expect(this.client.viewsOf(42), ViewCount.unknown());
        assertThat(fallbacks("TimeoutException")).isEqualTo(1);
        await().atMost(Duration.ofSeconds(20)).until(() -> this.stats.finished() == 1);

        this.stats.answersAfter(Duration.ZERO);
        expect(this.client.viewsOf(43), ViewCount.unknown());

        await().atMost(Duration.ofSeconds(20)).until(() -> this.stats.finished() == 2);
        assertThat(this.stats.closed()).isZero();
    }

    @Test
    void reportsNoErrorOfACallThatNobodyWaitsForAnyMore() {
        List<Throwable> dropped = new CopyOnWriteArrayList<>();
        Hooks.onErrorDropped(dropped::add);
        this.stats.fallsSilent();

        expect(impatientClient().viewsOf(42), ViewCount.unknown());
        await().atMost(Duration.ofSeconds(20)).until(() -> this.stats.closed() == 1);

        assertThat(dropped).isEmpty();
    }

    private StatsClient impatientClient() {
        RemoteProperties impatient = new RemoteProperties(
                Duration.ofSeconds(2),
                Duration.ofMillis(200),
                Duration.ofSeconds(3),
                Duration.ofMillis(600),
                8,
                Duration.ofMinutes(1));
        return clientWith(impatient);
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
