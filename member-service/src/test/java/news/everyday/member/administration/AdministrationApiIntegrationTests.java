package news.everyday.member.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.everyday.member.MemberServiceTest;
import news.everyday.member.Portal;
import news.everyday.member.Portal.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

@MemberServiceTest
class AdministrationApiIntegrationTests {

    @Autowired
    private Portal portal;

    @Autowired
    private WebTestClient client;

    @Autowired
    private AdministrationService administration;

    @ParameterizedTest
    @CsvSource({"GET, ''", "PUT, /1/roles", "POST, /1/ban", "POST, /1/unban"})
    void letsNobodyInButAdministrators(String method, String path) {
        Reader chief = this.portal.newReader();
        this.portal.grant(chief, "CHIEF_EDITOR", "EDITOR", "MODERATOR");
        HttpMethod verb = HttpMethod.valueOf(method);

        this.portal
                .as(this.portal.accessToken(chief), verb, "/api/v1/members" + path)
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:forbidden");
        this.client
                .method(verb)
                .uri("/api/v1/members" + path)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void givesRolesThatTheNextTokenCarries() {
        Reader reader = this.portal.newReader();
        JsonNode session = this.portal.signIn(reader);

        this.portal
                .grant(reader, "EDITOR", "MODERATOR")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.roles")
                .value(Object.class, roles -> assertThat(roles).isEqualTo(List.of("MEMBER", "EDITOR", "MODERATOR")));

        assertThat(this.portal.feedOf(reader.id())).last().asString().startsWith("MemberRolesChanged");
        Portal.bodyOf(this.portal.renew(session.get("refreshToken").asString()), 201)
                .at("/member/roles")
                .forEach(role -> assertThat(role.asString()).isIn("MEMBER", "EDITOR", "MODERATOR"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{} | roles", "{\"roles\":[\"KING\"]} | roles[0]", "{\"roles\":[null]} | roles[0]"})
    void namesTheRoleThatIsNone(String body, String field) {
        this.portal
                .as(
                        this.portal.adminToken(),
                        PUT,
                        "/api/v1/members/" + this.portal.newReader().id() + "/roles")
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void refusesRolesForAnOlderVersion() {
        Reader reader = this.portal.newReader();

        this.portal
                .as(this.portal.adminToken(), PUT, "/api/v1/members/" + reader.id() + "/roles")
                .header("If-Match", "\"9\"")
                .bodyValue(Map.of("roles", List.of("EDITOR")))
                .exchange()
                .expectStatus()
                .isEqualTo(412);

        assertThat(this.portal.feedOf(reader.id())).hasSize(1);
    }

    @Test
    void endsTheSessionsOfABannedMember() {
        Reader reader = this.portal.newReader();
        JsonNode session = this.portal.signIn(reader);

        this.portal
                .ban(reader)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("BANNED");

        this.portal.renew(session.get("refreshToken").asString()).expectStatus().isUnauthorized();
        this.portal.me(session.get("accessToken").asString()).expectStatus().isForbidden();
        this.portal
                .signIn(reader.email(), Portal.PASSWORD)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:member-banned");
        assertThat(this.portal.feedOf(reader.id()))
                .last()
                .asString()
                .startsWith("MemberBanned")
                .contains("\"BANNED\"");
    }

    @Test
    void bansOnce() {
        Reader reader = this.portal.newReader();

        this.portal.ban(reader);
        this.portal.ban(reader).expectStatus().isOk();

        assertThat(this.portal.feedOf(reader.id())).hasSize(2);
    }

    @Test
    void letsAnUnbannedMemberSignInAgainButLeavesOldSessionsOver() {
        Reader reader = this.portal.newReader();
        JsonNode session = this.portal.signIn(reader);
        this.portal.ban(reader);

        this.portal
                .as(this.portal.adminToken(), POST, "/api/v1/members/" + reader.id() + "/unban")
                .exchange()
                .expectStatus()
                .isOk();

        this.portal.signIn(reader.email(), Portal.PASSWORD).expectStatus().isCreated();
        this.portal.renew(session.get("refreshToken").asString()).expectStatus().isUnauthorized();
        assertThat(this.portal.feedOf(reader.id()))
                .last()
                .asString()
                .startsWith("MemberUnbanned")
                .contains("\"ACTIVE\"");
    }

    @Test
    void knowsNoMemberThatIsNotThere() {
        this.portal
                .as(this.portal.adminToken(), POST, "/api/v1/members/999999999/ban")
                .exchange()
                .expectStatus()
                .isNotFound();
        this.portal
                .as(this.portal.adminToken(), POST, "/api/v1/members/abc/ban")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void letsNobodyChangeTheirOwnStanding() {
        Reader admin = newAdmin();

        this.portal
                .as(this.portal.accessToken(admin), POST, "/api/v1/members/" + admin.id() + "/ban")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:own-account");
    }

    @Test
    void takesADismissedAdministratorsRightAtOnceThoughTheTokenLives() {
        Reader admin = newAdmin();
        Reader victim = this.portal.newReader();
        String token = this.portal.accessToken(admin);
        this.portal.grant(admin, "MEMBER");

        this.portal
                .as(token, POST, "/api/v1/members/" + victim.id() + "/ban")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void keepsOneOfTwoAdministratorsWhoDismissEachOther() {
        long one = Long.parseLong(newAdmin().id());
        long other = Long.parseLong(newAdmin().id());

        Long dismissed = Flux.merge(
                        this.administration.ban(one, other).onErrorComplete(),
                        this.administration.ban(other, one).onErrorComplete())
                .count()
                .block(Duration.ofSeconds(10));

        assertThat(dismissed).isEqualTo(1);
    }

    @Test
    void listsMembersNewestFirstPageByPage() {
        Reader older = this.portal.newReader();
        Reader newer = this.portal.newReader();

        JsonNode first = list("?query=@example.test&limit=1");
        JsonNode second =
                list("?query=@EXAMPLE.test&limit=1&cursor=" + first.get("next").asString());

        assertThat(first.at("/items/0/id").asString()).isEqualTo(newer.id());
        assertThat(second.at("/items/0/id").asString()).isEqualTo(older.id());
        assertThat(second.at("/items/0").toString()).doesNotContain("hash", "argon2");
    }

    @Test
    void findsMembersByPartOfTheirName() {
        Reader reader = this.portal.newReader();

        JsonNode found = list("?query=" + reader.displayName().substring(1).toUpperCase());

        assertThat(found.get("items")).hasSize(1);
        assertThat(found.has("next")).isFalse();
        assertThat(list("?query=%_nobody").get("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"cursor=abc", "cursor=0", "limit=0", "limit=101", "query=a\u0000b"})
    void refusesListsThatMakeNoSense(String query) {
        this.client
                .get()
                .uri("/api/v1/members?" + query)
                .headers(headers -> headers.setBearerAuth(this.portal.adminToken()))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private JsonNode list(String query) {
        return Portal.bodyOf(
                this.client
                        .get()
                        .uri("/api/v1/members" + query)
                        .headers(headers -> headers.setBearerAuth(this.portal.adminToken()))
                        .exchange(),
                200);
    }

    private Reader newAdmin() {
        Reader admin = this.portal.newReader();
        this.portal.grant(admin, "ADMIN").expectStatus().isOk();
        return admin;
    }
}
