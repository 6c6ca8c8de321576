package news.everyday.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.Stubs;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@GatewayTest
class ResilienceIntegrationTests {

    private static final String COMMENTS = "/api/v1/comments?status=PENDING";

    @Autowired
    private WebTestClient client;

    @Test
    void takesReplicasInTurn() {
        IntStream.range(0, 4)
                .forEach(i -> call(HttpMethod.GET, COMMENTS).expectStatus().isOk());

        assertThat(Stubs.COMMENT.received()).hasSize(2);
        assertThat(Stubs.COMMENT_REPLICA.received()).hasSize(2);
    }

    @Test
    void readsFromAnotherReplicaWhenOneIsGone() {
        Stubs.COMMENT.die();

        IntStream.range(0, 6)
                .forEach(i -> call(HttpMethod.GET, COMMENTS).expectStatus().isOk());

        assertThat(Stubs.COMMENT_REPLICA.received()).hasSize(6);
    }

    @Test
    void readsFromAnotherReplicaWhenOneSaysItCannot() {
        Stubs.COMMENT.answer(503, "busy");

        IntStream.range(0, 4)
                .forEach(i -> call(HttpMethod.GET, COMMENTS).expectStatus().isOk());

        assertThat(Stubs.COMMENT.received()).hasSize(2);
        assertThat(Stubs.COMMENT_REPLICA.received()).hasSize(4);
    }

    @Test
    void readsFromAnotherReplicaWhenOneBreaksOff() {
        Stubs.COMMENT.answerBy((request, response) -> {
            response.withConnection(connection -> connection.channel().close());
            return Mono.never();
        });

        IntStream.range(0, 4)
                .forEach(i -> call(HttpMethod.GET, COMMENTS).expectStatus().isOk());
    }

    @Test
    void neverRepeatsAWriteAndPassesTheServicesOwnAnswerOn() {
        Stubs.COMMENT.answer(503, "busy", "Retry-After", "7");
        Stubs.COMMENT_REPLICA.answer(503, "busy", "Retry-After", "7");

        call(HttpMethod.POST, COMMENTS)
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "7")
                .expectBody(String.class)
                .isEqualTo("busy");

        assertThat(Stubs.COMMENT.received().size()
                        + Stubs.COMMENT_REPLICA.received().size())
                .isEqualTo(1);
    }

    @Test
    void doesNotRepeatAnswersThatAreFinal() {
        Stubs.MEMBER.answer(500, "broken");

        call(HttpMethod.GET, "/api/v1/members/me").expectStatus().isEqualTo(500);

        assertThat(Stubs.MEMBER.received()).hasSize(1);
    }

    @Test
    void answersAProblemWhenAServiceIsGone() {
        Stubs.MEMBER.die();

        call(HttpMethod.GET, "/api/v1/members/me")
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "1")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:upstream-unavailable")
                .jsonPath("$.traceId")
                .isNotEmpty();
    }

    @Test
    void showsReadersAPageWhenAServiceIsGone() {
        Stubs.ARTICLE.die();

        this.client
                .get()
                .uri("/newsroom")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("暂时无法访问").doesNotContain("Exception"));
    }

    @Test
    void stopsAskingAServiceThatKeepsFailingAndAsksAgainLater() {
        Stubs.MEMBER.answer(500, "broken");
        IntStream.range(0, 20).forEach(i -> call(HttpMethod.GET, "/api/v1/members/me"));
        int askedBefore = Stubs.MEMBER.received().size();

        call(HttpMethod.GET, "/api/v1/members/me")
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:upstream-unavailable");
        assertThat(Stubs.MEMBER.received()).hasSize(askedBefore);

        Stubs.MEMBER.answer(200, "well again");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> call(HttpMethod.GET, "/api/v1/members/me")
                        .expectStatus()
                        .isOk());
    }

    @Test
    void oneServicesTroubleIsNotAnothers() {
        Stubs.MEMBER.answer(500, "broken");
        IntStream.range(0, 21).forEach(i -> call(HttpMethod.GET, "/api/v1/members/me"));

        call(HttpMethod.GET, COMMENTS).expectStatus().isOk();
    }

    @Test
    void clientsMistakesAreNotTheServicesTrouble() {
        Stubs.MEMBER.answer(400, "wrong");
        IntStream.range(0, 25).forEach(i -> call(HttpMethod.GET, "/api/v1/members/me"));

        call(HttpMethod.GET, "/api/v1/members/me").expectStatus().isEqualTo(400);
    }

    @Test
    void gaveUpWaitingForASlowServiceWithoutAskingTwice() {
        Stubs.COMMENT.hang();
        Stubs.COMMENT_REPLICA.hang();
        long start = System.nanoTime();

        call(HttpMethod.GET, COMMENTS)
                .expectStatus()
                .isEqualTo(504)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:upstream-timeout");

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(2_900), Duration.ofSeconds(5));
        assertThat(Stubs.COMMENT.received().size()
                        + Stubs.COMMENT_REPLICA.received().size())
                .isEqualTo(1);
    }

    @Test
    void answersAProblemWhenAServiceBreaksOff() {
        Stubs.MEMBER.answerBy((request, response) -> {
            response.withConnection(connection -> connection.channel().close());
            return Mono.never();
        });

        call(HttpMethod.POST, "/api/v1/members")
                .expectStatus()
                .isEqualTo(502)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:upstream-broke-off");
    }

    @Test
    void passesEventsOnWhileTheyCome() {
        Stubs.COMMENT.answerBy((request, response) ->
                response.sse().sendString(Flux.just("data: 一\n\n").concatWith(Flux.never())));
        Stubs.COMMENT_REPLICA.answerBy((request, response) ->
                response.sse().sendString(Flux.just("data: 一\n\n").concatWith(Flux.never())));

        String first = this.client
                .get()
                .uri("/api/v1/comments/events")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .returnResult(String.class)
                .getResponseBody()
                .blockFirst(Duration.ofSeconds(5));

        assertThat(first).isEqualTo("一");
    }

    private ResponseSpec call(HttpMethod method, String path) {
        return this.client.method(method).uri(path).exchange();
    }
}
