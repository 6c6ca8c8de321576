package news.everyday.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.everyday.gateway.FaultProxy;
import news.everyday.gateway.FaultProxy.Fault;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.StubService;
import news.everyday.gateway.Stubs;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/** What a client gets, and in which time, when a service is down, slow, flapping or talks nonsense. */
@GatewayTest
@TestPropertySource(properties = "news.gateway.connections.silence=3500ms")
class FaultyServiceIntegrationTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    /** A path of each service that no cache answers, and how long its route waits at most. */
    private static final Map<String, Duration> ROUTES = Map.of(
            "/newsroom", Duration.ofSeconds(5),
            "/api/v1/comments?status=PENDING", Duration.ofSeconds(3),
            "/api/v1/members/me", Duration.ofSeconds(8),
            "/api/v1/views", Duration.ofSeconds(3));

    /** For a busy machine; the limits themselves are the routes'. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final FaultProxy PROXY = new FaultProxy(Stubs.MEMBER.address());

    @Autowired
    private CircuitBreakerRegistry breakers;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void proxyBeforeMembers(DynamicPropertyRegistry registry) {
        registry.add("news.gateway.services.member", PROXY::address);
    }

    @AfterEach
    void repair() {
        PROXY.become(Fault.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "BREAKS_OFF, GET, 502, upstream-broke-off",
        "BREAKS_OFF, POST, 502, upstream-broke-off",
        "GARBAGE, GET, 502, upstream-broke-off",
        "GARBAGE, POST, 502, upstream-broke-off",
        "SILENT, GET, 504, upstream-timeout"
    })
    void answersAProblemForNonsense(Fault fault, HttpMethod method, int status, String type) {
        PROXY.become(fault);

        Answer answer = call(method, "/api/v1/members/me").block(LONG);

        assertThat(answer.status).isEqualTo(status);
        assertThat(answer.body).contains("urn:everyday-news:problem:" + type).doesNotContain("Exception");
        assertThat(answer.took).isLessThan(Duration.ofSeconds(8).plus(GRACE));
    }

    /** Of a long answer the status is out by then; what a client must not take for the whole is cut off. */
    @ParameterizedTest
    @CsvSource({
        "HALF_A_BODY, (?s)whole: .*upstream-broke-off.*",
        "STOPS_WITHIN_THE_BODY, (?s)whole: .*upstream-timeout.*",
        "HALF_A_LONG_BODY, cut off",
        "STOPS_WITHIN_A_LONG_BODY, cut off"
    })
    void neverPassesHalfABodyOffAsAWhole(Fault fault, String expected) {
        PROXY.become(fault);
        long start = System.nanoTime();

        Mono<String> body = HttpClient.create()
                .get()
                .uri(address("/api/v1/members/me"))
                .responseContent()
                .aggregate()
                .asString();

        assertThat(body.map(text -> "whole: " + text)
                        .onErrorResume(failure -> Mono.just("cut off"))
                        .block(LONG))
                .matches(expected)
                .doesNotContain("items");
        assertThat(since(start)).isLessThan(Duration.ofMillis(3_500).plus(GRACE));
    }

    @Test
    void eachServiceDownIsAnsweredAtOnce() {
        List<StubService> services = List.of(Stubs.ARTICLE, Stubs.COMMENT, Stubs.COMMENT_REPLICA, Stubs.STATS);
        PROXY.become(Fault.BREAKS_OFF);
        services.forEach(StubService::die);

        List<Answer> answers = callEachRoute();

        assertThat(answers).hasSize(4).allSatisfy(answer -> {
            assertThat(answer.status).isIn(502, 503);
            assertThat(answer.took).isLessThan(GRACE);
        });
    }

    @Test
    void eachServiceThatTakesHalfAMinuteIsGivenUpInItsRoutesTime() {
        Stream.of(Stubs.ARTICLE, Stubs.COMMENT, Stubs.COMMENT_REPLICA, Stubs.STATS, Stubs.MEMBER)
                .forEach(stub -> stub.answerBy((request, response) ->
                        response.sendString(Mono.just("{}").delayElement(Duration.ofSeconds(30)))));

        List<Answer> answers = callEachRoute();

        assertThat(answers).hasSize(4).allSatisfy(answer -> {
            assertThat(answer.status).isEqualTo(504);
            assertThat(answer.took).isLessThan(ROUTES.get(answer.path).plus(GRACE));
        });
    }

    @Test
    void aServiceThatFlapsIsReadWhenItIsThere() {
        IntStream.range(0, 5).forEach(round -> {
            PROXY.become(Fault.BREAKS_OFF);
            assertThat(call(HttpMethod.GET, "/api/v1/members/me").block(LONG).status)
                    .isIn(502, 503);

            PROXY.become(Fault.NONE);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> call(HttpMethod.GET, "/api/v1/members/me").block(LONG).status == 200);
        });
    }

    @Test
    void aHangingServiceDoesNotTakeTheOthersPlaces() {
        Stubs.STATS.hang();
        List<Mono<Answer>> hanging = IntStream.range(0, 400)
                .mapToObj(i -> call(HttpMethod.POST, "/api/v1/views"))
                .toList();

        Mono<List<Answer>> stuck = Flux.merge(Flux.fromIterable(hanging), 400).collectList();
        Mono<List<Answer>> others = Flux.range(0, 50)
                .delaySubscription(Duration.ofMillis(500))
                .concatMap(i -> call(HttpMethod.GET, "/api/v1/comments?status=PENDING"))
                .collectList();
        var both = Mono.zip(stuck, others).block(LONG);

        assertThat(both.getT2()).allSatisfy(answer -> {
            assertThat(answer.status).isEqualTo(200);
            assertThat(answer.took).isLessThan(GRACE);
        });
        assertThat(both.getT1()).allMatch(answer -> answer.status == 503 || answer.status == 504);
        assertThat(Stubs.STATS.received()).hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void aClientInAHurryIsAnsweredInTime() {
        Stubs.STATS.hang();

        Answer answer = call(HttpMethod.POST, "/api/v1/views", "300").block(LONG);

        assertThat(answer.status).isEqualTo(504);
        assertThat(answer.took)
                .isBetween(Duration.ofMillis(280), Duration.ofMillis(300).plus(GRACE));
        assertThat(Long.parseLong(Stubs.STATS.lastReceived().header("Deadline")))
                .isLessThanOrEqualTo(300);
        assertThat(this.breakers.circuitBreaker("stats").getMetrics().getNumberOfFailedCalls())
                .isZero();
    }

    private List<Answer> callEachRoute() {
        return Flux.fromIterable(ROUTES.keySet())
                .flatMap(path -> call(path.endsWith("views") ? HttpMethod.POST : HttpMethod.GET, path))
                .collectList()
                .block(LONG);
    }

    private Mono<Answer> call(HttpMethod method, String path) {
        return call(method, path, "");
    }

    private Mono<Answer> call(HttpMethod method, String path, String deadline) {
        return Mono.defer(() -> {
            long start = System.nanoTime();
            return HttpClient.newConnection()
                    .headers(headers -> headers.set("Deadline", deadline))
                    .request(io.netty.handler.codec.http.HttpMethod.valueOf(method.name()))
                    .uri(address(path))
                    .responseSingle((response, body) -> answer(path, response, body, start));
        });
    }

    private static Mono<Answer> answer(String path, HttpClientResponse response, ByteBufMono body, long start) {
        return body.asString()
                .defaultIfEmpty("")
                .map(text -> new Answer(path, response.status().code(), text, since(start)));
    }

    private String address(String path) {
        return "http://localhost:" + this.port + path;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private record Answer(String path, int status, String body, Duration took) {}
}
