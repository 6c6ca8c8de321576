package news.everyday.member.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import news.everyday.member.MemberServiceTest;
import news.everyday.member.Portal;
import news.everyday.member.Portal.Reader;
import news.everyday.member.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@MemberServiceTest
class EndedSessionsIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Portal portal;

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestClock clock;

    @Value("${news.security.service-token}")
    private String serviceToken;

    @AfterEach
    void backToNow() {
        this.clock.reset();
    }

    @Test
    void namesTheSessionOfAMemberWhoSignedOut() {
        Instant before = this.clock.instant();
        String token = this.portal.accessToken(this.portal.newReader());
        assertThat(endedSince(before)).doesNotContain(sessionOf(token));

        this.portal
                .as(token, HttpMethod.DELETE, "/api/v1/sessions/current")
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(endedSince(before)).contains(sessionOf(token));
    }

    @Test
    void namesEverySessionOfABannedMember() {
        Instant before = this.clock.instant();
        Reader reader = this.portal.newReader();
        String phone = this.portal.accessToken(reader);
        String desk = this.portal.accessToken(reader);

        this.portal.ban(reader).expectStatus().isOk();

        assertThat(endedSince(before)).contains(sessionOf(phone), sessionOf(desk));
    }

    @Test
    void namesTheSessionOfATokenThatCameTwice() {
        Instant before = this.clock.instant();
        JsonNode session = this.portal.signIn(this.portal.newReader());
        String refreshToken = session.get("refreshToken").asString();
        this.portal.renew(refreshToken).expectStatus().isCreated();
        this.clock.advance(Duration.ofMinutes(2));

        this.portal.renew(refreshToken).expectStatus().isUnauthorized();

        assertThat(endedSince(before))
                .contains(sessionOf(session.get("accessToken").asString()));
    }

    @Test
    void forgetsWhatNoTokenCanStillName() {
        Instant before = this.clock.instant();
        String token = this.portal.accessToken(this.portal.newReader());
        this.portal
                .as(token, HttpMethod.DELETE, "/api/v1/sessions/current")
                .exchange()
                .expectStatus()
                .isNoContent();

        this.clock.advance(Duration.ofMinutes(12));

        assertThat(endedSince(before)).doesNotContain(sessionOf(token));
    }

    @Test
    void tellsServicesOnly() {
        ask("Bearer " + this.portal.adminToken(), "2026-11-25T00:00:00Z")
                .expectStatus()
                .isUnauthorized();
        ask("", "2026-11-25T00:00:00Z").expectStatus().isUnauthorized();
    }

    @Test
    void needsAMoment() {
        ask("Bearer " + this.serviceToken, "yesterday").expectStatus().isBadRequest();
    }

    private List<String> endedSince(Instant moment) {
        JsonNode answer = Portal.bodyOf(ask("Bearer " + this.serviceToken, moment.toString()), 200);
        assertThat(Instant.parse(answer.get("asOf").asString())).isAfterOrEqualTo(moment);
        return StreamSupport.stream(answer.get("items").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private ResponseSpec ask(String authorization, String since) {
        return this.client
                .get()
                .uri("/internal/v1/ended-sessions?since={since}", since)
                .header("Authorization", authorization)
                .exchange();
    }

    private static String sessionOf(String token) {
        byte[] claims = java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JSON.readTree(claims).get("sid").asString();
    }
}
