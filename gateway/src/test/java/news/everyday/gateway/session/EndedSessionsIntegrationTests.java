package news.everyday.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import news.everyday.defaults.testing.TestTokens;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.Stubs;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GatewayTest
class EndedSessionsIntegrationTests {

    private static final Duration PROMISED = Duration.ofSeconds(10);

    @Autowired
    private WebTestClient client;

    @Test
    void refusesATokenWhoseSessionWasEnded() {
        ask(4711, "/api/v1/members/me").expectStatus().isOk();

        Stubs.MEMBER.endSession("session-4711");

        Awaitility.await()
                .atMost(PROMISED)
                .untilAsserted(
                        () -> ask(4711, "/api/v1/members/me").expectStatus().isUnauthorized());
        ask(4712, "/api/v1/members/me").expectStatus().isOk();
    }

    @Test
    void goesOnRefusingItWhileMemberServiceIsGone() {
        Stubs.MEMBER.endSession("session-4713");
        Awaitility.await()
                .atMost(PROMISED)
                .untilAsserted(
                        () -> ask(4713, "/api/v1/comments").expectStatus().isUnauthorized());

        Stubs.MEMBER.die();

        ask(4713, "/api/v1/comments").expectStatus().isUnauthorized();
        ask(4714, "/api/v1/comments").expectStatus().isOk();
    }

    @Test
    void aReaderWithTheCookieOfAnEndedSessionStillReads() {
        Stubs.MEMBER.endSession("session-4715");
        Awaitility.await()
                .atMost(PROMISED)
                .untilAsserted(
                        () -> ask(4715, "/api/v1/comments").expectStatus().isUnauthorized());

        this.client
                .get()
                .uri("/newsroom")
                .cookie("news_access", TestTokens.of(4715, "MEMBER"))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(Stubs.ARTICLE.lastReceived().header("Authorization")).isNull();
    }

    private ResponseSpec ask(long member, String path) {
        return this.client
                .get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(member, "MEMBER")))
                .exchange();
    }
}
