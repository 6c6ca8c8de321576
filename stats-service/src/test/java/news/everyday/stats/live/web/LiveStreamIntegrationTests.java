package news.everyday.stats.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.everyday.stats.live.LiveStreams;
import news.everyday.stats.testing.StatsFixtures;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@StatsTest
@TestPropertySource(
        properties = {
            "news.stats.live.interval=100ms",
            "news.stats.live.heartbeat=200ms",
            "news.stats.live.clients=3",
            "news.stats.live.articles=4"
        })
class LiveStreamIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private LiveStreams streams;

    @Autowired
    private MeterRegistry meters;

    /** A stream whose client left ends with the next heartbeat. */
    @BeforeEach
    void awaitThatNobodyFollows() {
        this.newsroom.awaitOpen();
        Awaitility.await()
                .atMost(SOON)
                .until(() -> this.meters.get("news.live.streams").gauge().value() == 0);
    }

    @Test
    void tellsTheTotalAndThenEveryChange() {
        long article = this.newsroom.publish();
        long silent = this.newsroom.publish();
        StatsFixtures.readBy(this.client, article, 2);

        events("/api/v1/views/stream?articleIds=" + article + "," + silent)
                .filter(event -> "totals".equals(event.event()))
                .map(LiveStreamIntegrationTests::items)
                .as(StepVerifier::create)
                .expectNext(List.of(
                        Map.of("articleId", Long.toString(article), "views", 2),
                        Map.of("articleId", Long.toString(silent), "views", 0)))
                .then(() -> StatsFixtures.view(this.client, article, "late")
                        .expectStatus()
                        .isOk())
                .expectNext(List.of(Map.of("articleId", Long.toString(article), "views", 3)))
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void beginsAtOnceIsNeverSilentAndNeverKept() {
        FluxExchangeResult<ServerSentEvent<Map<String, Object>>> answer =
                open("/api/v1/views/stream?articleIds=" + this.newsroom.publish());

        assertThat(answer.getResponseHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(answer.getResponseHeaders().getFirst("X-Accel-Buffering")).isEqualTo("no");
        answer.getResponseBody()
                .filter(event -> event.data() == null)
                .as(StepVerifier::create)
                .assertNext(hello -> assertThat(hello.retry()).isEqualTo(Duration.ofSeconds(3)))
                .assertNext(heartbeat -> assertThat(heartbeat.comment()).isNotNull())
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void tellsABoardAndThenEveryChangeOfIt() {
        long first = this.newsroom.publish("streamed", null);
        StatsFixtures.readBy(this.client, first, 1);
        long second = this.newsroom.publish("streamed", null);

        events("/api/v1/rankings/today/stream?channel=streamed")
                .filter(event -> "ranking".equals(event.event()))
                .map(LiveStreamIntegrationTests::ids)
                .skipUntil(ids -> ids.equals(List.of(Long.toString(first))))
                .distinctUntilChanged()
                .as(StepVerifier::create)
                .expectNext(List.of(Long.toString(first)))
                .then(() -> StatsFixtures.readBy(this.client, second, 5))
                .expectNextMatches(ids -> ids.get(0).equals(Long.toString(second))
                        || ids.equals(List.of(Long.toString(first), Long.toString(second))))
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void aWithdrawnArticleLeavesAStreamedBoard() {
        long article = this.newsroom.publish("streamed-withdrawn", null);
        StatsFixtures.readBy(this.client, article, 1);

        events("/api/v1/rankings/today/stream?channel=streamed-withdrawn")
                .filter(event -> "ranking".equals(event.event()))
                .map(LiveStreamIntegrationTests::ids)
                .skipUntil(ids -> !ids.isEmpty())
                .as(StepVerifier::create)
                .expectNext(List.of(Long.toString(article)))
                .then(() -> this.newsroom.withdraw(article))
                .expectNext(List.of())
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void endsWithAHintToComeAgainWhenThePodStops() {
        long article = this.newsroom.publish();

        events("/api/v1/views/stream?articleIds=" + article)
                .doOnNext(this::stopAfterTotals)
                .filter(event -> "reconnect".equals(event.event()))
                .as(StepVerifier::create)
                .assertNext(last -> assertThat(last.retry()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3)))
                .expectComplete()
                .verify(SOON);
        refused("/api/v1/views/stream?articleIds=" + article);
    }

    private void stopAfterTotals(ServerSentEvent<?> event) {
        if ("totals".equals(event.event())) {
            this.streams.stop();
        }
    }

    @AfterEach
    void goOn() {
        this.streams.start();
    }

    @Test
    void takesSoManyClientsAndNoMoreUntilOneLeaves() {
        String path = "/api/v1/views/stream?articleIds=" + this.newsroom.publish();
        List<Disposable> clients =
                Flux.range(0, 3).map(i -> follow(path)).collectList().block(SOON);

        refused(path);

        Objects.requireNonNull(clients).forEach(Disposable::dispose);
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> events(path)
                        .as(StepVerifier::create)
                        .expectNextCount(1)
                        .thenCancel()
                        .verify(SOON));
    }

    @Test
    void followsSoManyArticlesAndNoMore() {
        String ids = this.newsroom.publish() + "," + this.newsroom.publish() + "," + this.newsroom.publish() + ","
                + this.newsroom.publish() + "," + this.newsroom.publish();

        refused("/api/v1/views/stream?articleIds=" + ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/views/stream", "/api/v1/views/stream?articleIds=x"})
    void saysWhatIsWrong(String path) {
        this.client.get().uri(path).exchange().expectStatus().isBadRequest();
    }

    @Test
    void answers404ForABoardThereIsNot() {
        this.client
                .get()
                .uri("/api/v1/rankings/month/stream")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private void refused(String path) {
        this.client
                .get()
                .uri(path)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "10")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:too-many-streams");
    }

    private Disposable follow(String path) {
        FluxExchangeResult<ServerSentEvent<Map<String, Object>>> answer = open(path);
        return answer.getResponseBody().subscribe();
    }

    private Flux<ServerSentEvent<Map<String, Object>>> events(String path) {
        return open(path).getResponseBody();
    }

    private FluxExchangeResult<ServerSentEvent<Map<String, Object>>> open(String path) {
        return this.client
                .get()
                .uri(path)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(new ParameterizedTypeReference<>() {});
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(ServerSentEvent<Map<String, Object>> event) {
        return (List<Map<String, Object>>) Objects.requireNonNull(event.data()).get("items");
    }

    private static List<String> ids(ServerSentEvent<Map<String, Object>> event) {
        return items(event).stream().map(item -> (String) item.get("articleId")).toList();
    }
}
