package news.everyday.stats.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.everyday.stats.counter.ArticleViews;
import news.everyday.stats.counter.ViewCounter;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Many readers at once, and a Redis that stops answering. */
@StatsTest
class ViewLoadIntegrationTests {

    private static final int ARTICLES = 50;

    private static final int VISITORS = 200;

    private static final int CLIENTS = 64;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private ViewCounter counter;

    @Value("${local.server.port}")
    private int port;

    private HttpClient http;

    @BeforeEach
    void connect() {
        this.newsroom.awaitOpen();
        this.http =
                HttpClient.create(ConnectionProvider.create("readers", CLIENTS)).port(this.port);
    }

    @Test
    void twentyThousandViewsOfSixtyFourClientsAddUpExactly() {
        List<Long> articles = Stream.generate(() -> this.newsroom.publishAnywhere("load"))
                .limit(ARTICLES)
                .toList();
        int pairs = ARTICLES * VISITORS;

        long counted = Flux.range(0, 2 * pairs)
                .flatMap(
                        i -> postUntilAcknowledged(articles.get(i % ARTICLES), "app-" + (i / ARTICLES) % VISITORS),
                        CLIENTS)
                .filter(answer -> answer.body().contains("\"counted\":true"))
                .count()
                .blockOptional(Duration.ofMinutes(1))
                .orElseThrow();

        assertThat(counted).isLessThanOrEqualTo(pairs);
        assertThat(totals(articles)).containsOnly((long) VISITORS).hasSize(ARTICLES);
        articles.forEach(article -> this.newsroom.awaitStoredTotal(article, VISITORS));
    }

    @Test
    @DisabledIfSystemProperty(named = "news.test.redis", matches = "cluster", disabledReason = "pauses any node")
    void acknowledgesFromTheJournalWithinASecondWhileRedisStandsStill() {
        long article = this.newsroom.publish();
        long first = Objects.requireNonNull(post(article, "app-1").block()).status();
        this.newsroom.redis().run(redis -> redis.clientPause(1_500)).block();

        List<Answer> spooled = Flux.range(0, 20)
                .flatMap(i -> post(article, "app-" + (100 + i)))
                .collectList()
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow();

        assertThat(first).isEqualTo(200);
        assertThat(spooled).extracting(Answer::status).containsOnly(200);
        assertThat(spooled).extracting(Answer::body).allMatch(body -> body.contains("\"spooled\":true"));
        assertThat(spooled).extracting(Answer::millis).allMatch(millis -> millis < 1_200);
        awaitCounting(article);
        this.newsroom.awaitStoredTotal(article, 21);
    }

    private void awaitCounting(long article) {
        Answer recovered = IntStream.range(0, 100)
                .mapToObj(i -> Objects.requireNonNull(post(article, "app-1")
                        .delaySubscription(Duration.ofMillis(50))
                        .block()))
                .filter(answer -> answer.status() == 200 && !answer.body().contains("spooled"))
                .findFirst()
                .orElseThrow();
        assertThat(recovered.body()).contains("\"counted\":false");
    }

    private List<Long> totals(List<Long> articles) {
        return this.counter
                .viewsOf(articles)
                .map(ArticleViews::views)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    /** Redis may stand still for a moment on a busy machine; a reader who was told so looks again. */
    private Mono<Answer> postUntilAcknowledged(long article, String visitor) {
        return post(article, visitor)
                .filter(answer -> answer.status() == 200)
                .repeatWhenEmpty(attempts -> attempts.delayElements(Duration.ofMillis(100)));
    }

    private Mono<Answer> post(long article, String visitor) {
        long start = System.nanoTime();
        return this.http
                .headers(headers -> headers.set("X-Visitor-Id", visitor))
                .post()
                .uri("/api/v1/views")
                .send(ByteBufFlux.fromString(Mono.just("{\"articleId\":\"" + article + "\"}")))
                .responseSingle((response, body) -> body.asString()
                        .defaultIfEmpty("")
                        .map(text ->
                                new Answer(response.status().code(), text, (System.nanoTime() - start) / 1_000_000)));
    }

    private record Answer(int status, String body, long millis) {}
}
