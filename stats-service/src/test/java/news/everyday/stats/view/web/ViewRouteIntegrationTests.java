package news.everyday.stats.view.web;

import static news.everyday.stats.testing.StatsFixtures.view;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import news.everyday.stats.testing.HeldObjects;
import news.everyday.stats.testing.RawHttp;
import news.everyday.stats.testing.RawHttp.Answer;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Views on the wire: in pieces, one after another, and by halves. */
@StatsTest
@ExtendWith(OutputCaptureExtension.class)
class ViewRouteIntegrationTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    @LocalServerPort
    private int port;

    private RawHttp connection;

    private long article;

    @BeforeEach
    void connect() throws IOException {
        this.newsroom.awaitOpen();
        this.article = this.newsroom.publish();
        this.connection = new RawHttp(this.port);
    }

    @AfterEach
    void disconnect() throws IOException {
        this.connection.close();
    }

    @Test
    void countsAViewThatComesInPieces() throws IOException {
        this.connection.send(head("Transfer-Encoding: chunked") + chunk("{\"articleId\":"));
        this.connection.send(chunk("\"" + this.article + "\"}") + "0\r\n\r\n");

        expectCounted(this.connection.receive(), 1);
    }

    @Test
    void countsAViewWhoseBodyComesAfterItsHead() throws IOException {
        String body = bodyOf(this.article);
        this.connection.send(head("Content-Length: " + body.length()));
        this.connection.send(body.substring(0, 7));
        this.connection.send(body.substring(7));

        expectCounted(this.connection.receive(), 1);
    }

    @Test
    void refusesMoreThan4KilobytesBeforeTheirEnd() throws IOException {
        String piece = chunk(" ".repeat(1_500));
        this.connection.send(head("Transfer-Encoding: chunked") + piece + piece + piece);

        Answer answer = this.connection.receive();

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:everyday-news:problem:body-too-large", "\"traceId\":\"");
    }

    @Test
    void goesOnAfterABodyThatWasTooLarge() throws IOException {
        String piece = chunk(" ".repeat(1_500));
        this.connection.send(head("Transfer-Encoding: chunked") + piece + piece + piece);
        this.connection.receive();

        this.connection.send(chunk(bodyOf(this.article)) + "0\r\n\r\n" + viewBy("app-2"));

        expectCounted(this.connection.receive(), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 0\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"})
    void refusesAnEmptyBody(String rest) throws IOException {
        this.connection.send("POST /api/v1/views HTTP/1.1\r\nHost: stats\r\n" + rest);

        Answer answer = this.connection.receive();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "urn:everyday-news:problem:invalid-request",
                        "{\"field\":\"request\",\"reason\":\"is missing\"}");
    }

    @Test
    void countsNothingAndKeepsNothingOfAViewThatBreaksOff(CapturedOutput log) throws IOException {
        this.connection.send(viewBy("app-1"));
        expectCounted(this.connection.receive(), 1);
        long held = HeldObjects.of(NettySender.class) + HeldObjects.of(ViewBody.class);

        for (int i = 0; i < 20; i++) {
            breakOff();
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> HeldObjects.of(NettySender.class) + HeldObjects.of(ViewBody.class) <= held);
        this.connection.send(viewBy("app-2"));
        expectCounted(this.connection.receive(), 2);
        assertThat(log).doesNotContain("/api/v1/views answered");
    }

    /** All of the view is there but the last byte that its length promises. */
    private void breakOff() throws IOException {
        String body = bodyOf(this.article);
        try (RawHttp other = new RawHttp(this.port)) {
            other.send(head("X-Visitor-Id: app-3\r\nContent-Length: " + (body.length() + 1)) + body);
        }
    }

    @Test
    void answersOneViewAfterAnotherOnAConnection() throws IOException {
        this.connection.send(viewBy("app-1"));
        expectCounted(this.connection.receive(), 1);

        this.connection.send(viewBy("app-2"));
        expectCounted(this.connection.receive(), 2);
    }

    @Test
    void answersViewsThatComeTogetherInTheirOrder() throws IOException {
        this.connection.send(viewBy("app-1") + viewBy("app-2") + viewBy("app-3"));

        expectCounted(this.connection.receive(), 1);
        expectCounted(this.connection.receive(), 2);
        expectCounted(this.connection.receive(), 3);
    }

    @Test
    void asksForTheBodyOfASenderWhoWaitsForIt() throws IOException {
        String body = bodyOf(this.article);
        this.connection.send(head("Expect: 100-continue\r\nContent-Length: " + body.length()));
        assertThat(this.connection.readHead()).startsWith("HTTP/1.1 100 ");

        this.connection.send(body);

        expectCounted(this.connection.receive(), 1);
    }

    @Test
    void countsWhateverStandsBehindThePath() throws IOException {
        this.connection.send(viewBy("app-1").replace("/views ", "/views?from=page "));

        expectCounted(this.connection.receive(), 1);
    }

    @Test
    void countsNothingForThoseWhoOnlyLook() throws IOException {
        this.connection.send("HEAD /api/v1/views HTTP/1.1\r\nHost: stats\r\n\r\n");
        assertThat(this.connection.readHead()).startsWith("HTTP/1.1 4");

        this.client
                .get()
                .uri("/api/v1/views?articleIds=" + this.article)
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].views")
                .isEqualTo(0);
    }

    @Test
    void tellsTheTraceOfAViewItRefuses() throws IOException {
        this.connection.send(head("traceparent: 00-" + TRACE + "-00f067aa0ba902b7-01\r\nContent-Length: 2") + "{}");

        Answer answer = this.connection.receive();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"traceId\":\"" + TRACE + "\"", "\"field\":\"articleId\"", "is missing");
    }

    @Test
    void givesABrowserACookieForSecureConnectionsOnly() throws IOException {
        String body = bodyOf(this.article);
        this.connection.send(head("X-Forwarded-Proto: https\r\nContent-Length: " + body.length()) + body);

        assertThat(this.connection.receive().head()).containsPattern("(?i)set-cookie: news_visitor=.*; Secure");
    }

    @Test
    void otherMethodsOfThePathAreSpringsMatter() {
        this.client.delete().uri("/api/v1/views").exchange().expectStatus().is4xxClientError();
        view(this.client, this.article, "app-1")
                .expectBody()
                .jsonPath("$.views")
                .isEqualTo(1);
    }

    private String viewBy(String visitor) {
        String body = bodyOf(this.article);
        return head("X-Visitor-Id: " + visitor + "\r\nContent-Length: " + body.length()) + body;
    }

    private static String head(String headers) {
        return "POST /api/v1/views HTTP/1.1\r\nHost: stats\r\nContent-Type: application/json\r\n" + headers
                + "\r\n\r\n";
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private static String bodyOf(long article) {
        return "{\"articleId\":\"" + article + "\"}";
    }

    private void expectCounted(Answer answer, int views) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"articleId\":\"%d\",\"views\":%d,\"counted\":true}".formatted(this.article, views));
    }
}
