package news.everyday.member.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Map;
import java.util.UUID;
import news.everyday.member.MemberServiceTest;
import news.everyday.member.Portal;
import news.everyday.member.Portal.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@MemberServiceTest
class MemberApiIntegrationTests {

    @Autowired
    private Portal portal;

    @Autowired
    private WebTestClient client;

    @Test
    void registersAMember() {
        String name = "老王" + UUID.randomUUID().toString().substring(0, 8);

        JsonNode member = Portal.bodyOf(
                this.portal
                        .register(" " + name.substring(2) + "@Example.test ", Portal.PASSWORD, " " + name + " ")
                        .expectHeader()
                        .valueMatches("Location", "/api/v1/members/\\d+")
                        .expectHeader()
                        .valueEquals("Cache-Control", "no-store")
                        .expectHeader()
                        .valueEquals("ETag", "\"1\""),
                201);

        assertThat(member.get("id").isString()).isTrue();
        assertThat(member.get("email").asString()).isEqualTo(name.substring(2) + "@Example.test");
        assertThat(member.get("displayName").asString()).isEqualTo(name);
        assertThat(member.get("roles").toString()).isEqualTo("[\"MEMBER\"]");
        assertThat(member.get("createdAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+\\+08:00");
        assertThat(member.toString()).doesNotContain("argon2", "password");
    }

    @Test
    void tellsTheOthersWithoutTheAddress() {
        Reader reader = this.portal.newReader();

        assertThat(this.portal.feedOf(reader.id()))
                .containsExactly(
                        "MemberRegistered {\"id\": \"" + reader.id() + "\", \"roles\": [\"MEMBER\"], \"status\":"
                                + " \"ACTIVE\", \"displayName\": \"" + reader.displayName() + "\"}");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "nobody, everyday-news, 老王, email",
                "nobody@localhost, everyday-news, 老王, email",
                "null, everyday-news, 老王, email",
                "a@example.test, short, 老王, password",
                "a@example.test, 12345678, 老王, password",
                "a@example.test, null, 老王, password",
                "a@example.test, everyday-news, 王, displayName",
                "a@example.test, everyday-news, null, displayName"
            })
    void namesTheFieldThatIsWrong(String email, String password, String displayName, String field) {
        String json = "{\"email\":%s,\"password\":%s,\"displayName\":%s}"
                .formatted(quoted(email), quoted(password), quoted(displayName));

        this.portal
                .post("/api/v1/members", json)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:invalid-request")
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.traceId")
                .isNotEmpty();
    }

    private static String quoted(String value) {
        return (value != null) ? '"' + value + '"' : null;
    }

    @Test
    void refusesWhatIsTakenWhateverTheCase() {
        Reader reader = this.portal.newReader();
        String shouted = reader.displayName().toUpperCase(java.util.Locale.ROOT);

        expectTaken(
                        this.portal.register(reader.email().toUpperCase(), Portal.PASSWORD, "别人" + reader.id()),
                        "email-taken")
                .jsonPath("$.errors[*].field")
                .isEqualTo("email");
        expectTaken(this.portal.register("x" + reader.email(), Portal.PASSWORD, shouted), "display-name-taken")
                .jsonPath("$.errors[*].field")
                .isEqualTo("displayName");
        expectTaken(this.portal.register(reader.email(), Portal.PASSWORD, shouted), "email-taken")
                .jsonPath("$.errors.length()")
                .isEqualTo(2);
    }

    private static WebTestClient.BodyContentSpec expectTaken(ResponseSpec answer, String type) {
        return answer.expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:" + type);
    }

    @Test
    void showsMembersThemselves() {
        Reader reader = this.portal.newReader();
        String token = this.portal.accessToken(reader);

        this.portal
                .me(token)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(reader.id())
                .jsonPath("$.email")
                .isEqualTo(reader.email())
                .jsonPath("$.roles[0]")
                .isEqualTo("MEMBER");
        this.portal
                .as(token, GET, "/api/v1/members/" + reader.id())
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void showsMembersToAdministratorsButNotToEachOther() {
        Reader reader = this.portal.newReader();
        Reader curious = this.portal.newReader();
        String path = "/api/v1/members/" + reader.id();

        this.portal
                .as(this.portal.adminToken(), GET, path)
                .exchange()
                .expectStatus()
                .isOk();
        this.portal
                .as(this.portal.accessToken(curious), GET, path)
                .exchange()
                .expectStatus()
                .isForbidden();
        this.client.get().uri(path).exchange().expectStatus().isUnauthorized();
        this.portal
                .as(this.portal.adminToken(), GET, "/api/v1/members/999999999")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:member-not-found");
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/v1/members/me", "PUT, /api/v1/members/me", "GET, /api/v1/members"})
    void asksStrangersToSignIn(String method, String path) {
        this.client
                .method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(path)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:sign-in-required");
    }

    @Test
    void renamesTheMemberAndTellsTheOthers() {
        Reader reader = this.portal.newReader();
        String name = "新名" + reader.id();

        rename(reader, name, "\"1\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.displayName")
                .isEqualTo(name);

        assertThat(this.portal.feedOf(reader.id()))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("MemberRenamed")
                .contains(name);
    }

    @Test
    void tellsNobodyOfTheSameName() {
        Reader reader = this.portal.newReader();

        rename(reader, reader.displayName(), null).expectStatus().isOk();

        assertThat(this.portal.feedOf(reader.id())).hasSize(1);
    }

    @Test
    void keepsTheOldNameWhereTheNewOneIsTakenWrongOrOutOfDate() {
        Reader reader = this.portal.newReader();
        Reader other = this.portal.newReader();

        expectTaken(rename(reader, other.displayName(), null), "display-name-taken");
        rename(reader, "王", null).expectStatus().isBadRequest();
        rename(reader, "新名" + reader.id(), "\"7\"").expectStatus().isEqualTo(412);
        rename(reader, "新名" + reader.id(), "nonsense").expectStatus().isEqualTo(412);

        assertThat(this.portal.feedOf(reader.id())).hasSize(1);
    }

    private ResponseSpec rename(Reader reader, String name, String ifMatch) {
        return this.portal
                .as(this.portal.accessToken(reader), PUT, "/api/v1/members/me")
                .headers(headers -> headers.set("If-Match", (ifMatch != null) ? ifMatch : "*"))
                .bodyValue(Map.of("displayName", name))
                .exchange();
    }
}
