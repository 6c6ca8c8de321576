package news.everyday.defaults.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import news.everyday.defaults.app.PaperServiceApplication;
import news.everyday.defaults.testing.TestTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@SpringBootTest(classes = PaperServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestTokens.class)
class FeedIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private FeedLog feed;

    @Autowired
    private FeedClient client;

    @Autowired
    private FeedConsumers consumers;

    @Autowired
    private FeedWakeups wakeups;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private TransactionalOperator transactions;

    @LocalServerPort
    private int port;

    private URI owner;

    private FeedConsumer consumer;

    @BeforeEach
    void startEmpty() {
        this.owner = URI.create("http://localhost:" + this.port);
        this.consumer = consumer(this::copy);
        for (String table : List.of("feed", "feed_position", "copy")) {
            this.database.sql("delete from " + table).then().block(SOON);
        }
    }

    @AfterEach
    void stopConsumer() {
        this.consumer.stop();
    }

    @Test
    void streamsWhatWasThereAndWhatComes() {
        append("1", "第一篇").block(SOON);

        Flux<String> keys =
                this.client.events(this.owner, 0).map(FeedEvent::key).take(2);

        StepVerifier.create(keys)
                .expectNext("1")
                .then(() -> append("2", "第二篇").block(SOON))
                .expectNext("2")
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void tellsAReaderWithoutAPositionOnlyWhatComes() {
        append("1", "旧闻").block(SOON);

        Flux<FeedEvent> messages = this.client.messagesFromNow(this.owner);

        StepVerifier.create(messages)
                .expectNextMatches(FeedEvent::isHeartbeat)
                .then(() -> append("2", "新闻").block(SOON))
                .thenConsumeWhile(FeedEvent::isHeartbeat)
                .expectNextMatches(event -> event.key().equals("2"))
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void announcesNothingThatWasRolledBack() {
        append("1", "不会出现")
                .then(Mono.error(new IllegalStateException("rolled back")))
                .as(this.transactions::transactional)
                .onErrorComplete()
                .block(SOON);
        append("2", "会出现").block(SOON);

        StepVerifier.create(
                        this.client.events(this.owner, 0).map(FeedEvent::key).next())
                .expectNext("2")
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void neverSkipsATransactionThatCommitsLate() {
        Mono<Void> slow = append("slow", "慢")
                .then(Mono.delay(Duration.ofMillis(700)))
                .then()
                .as(this.transactions::transactional);
        Mono<Void> quick =
                Mono.delay(Duration.ofMillis(200)).then(append("quick", "快")).as(this.transactions::transactional);

        Flux<String> seen =
                this.client.events(this.owner, 0).map(FeedEvent::key).take(2);

        StepVerifier.create(seen.doOnSubscribe(
                        subscription -> Mono.when(slow, quick).subscribe()))
                .expectNext("slow", "quick")
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void appliesEveryEventOnceThoughTwoReplicasConsume() {
        FeedConsumer replica = consumer(this::copy);
        this.consumer.start();
        replica.start();

        Flux.range(1, 300).concatMap(i -> append("k" + i, "稿件" + i)).blockLast(SOON);

        Awaitility.await().atMost(SOON).until(() -> count("select count(*) from copy") == 300);
        assertThat(count("select max(applied) from copy")).isEqualTo(1);
        replica.stop();
    }

    @Test
    void triesAnEventAgainWhoseEffectFailedWithoutLosingIt() {
        AtomicInteger attempts = new AtomicInteger();
        this.consumer = consumer(event -> (attempts.incrementAndGet() < 3)
                ? copy(event).then(Mono.error(new IllegalStateException("store hiccup")))
                : copy(event));
        this.consumer.start();

        append("1", "重试").block(SOON);

        Awaitility.await().atMost(SOON).until(() -> count("select count(*) from copy") == 1);
        assertThat(count("select applied from copy")).isEqualTo(1);
    }

    @Test
    void resumesAfterTheSavedPosition() {
        this.consumer.start();
        append("1", "先").block(SOON);
        Awaitility.await().atMost(SOON).until(() -> count("select count(*) from copy") == 1);
        this.consumer.stop();
        append("2", "后").block(SOON);

        this.consumer = consumer(this::copy);
        this.consumer.start();

        Awaitility.await().atMost(SOON).until(() -> count("select count(*) from copy") == 2);
        assertThat(count("select max(applied) from copy")).isEqualTo(1);
    }

    @Test
    void endsItsStreamsWhenTheOwnerStops() {
        StepVerifier.create(this.client.events(this.owner, 0))
                .then(() -> append("1", "停机之前").block(SOON))
                .expectNextCount(1)
                .then(this.wakeups::stop)
                .expectErrorMessage("The owner ended its feed")
                .verify(SOON);
        this.wakeups.start();
    }

    @Test
    void noticesAnOwnerThatIsGone() {
        StepVerifier.create(this.client.events(URI.create("http://localhost:1"), 0))
                .expectError()
                .verify(SOON);
    }

    private FeedConsumer consumer(FeedEffect effect) {
        return this.consumers.consume("paper", this.owner, effect);
    }

    private Mono<Void> append(String key, String headline) {
        return this.feed
                .append("ArticlePublished", key, Map.of("headline", headline))
                .as(this.transactions::transactional);
    }

    private Mono<Void> copy(FeedEvent event) {
        return this.database
                .sql(
                        "insert into copy values (:id, :headline, 1) on conflict (id) do update set applied = copy.applied + 1")
                .bind("id", event.key())
                .bind("headline", event.payload().get("headline").asString())
                .then();
    }

    private long count(String query) {
        return this.database
                .sql(query)
                .map(row -> row.get(0, Number.class).longValue())
                .one()
                .defaultIfEmpty(-1L)
                .block(SOON);
    }
}
