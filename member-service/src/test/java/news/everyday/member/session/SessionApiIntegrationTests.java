package news.everyday.member.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.everyday.member.MemberServiceTest;
import news.everyday.member.Portal;
import news.everyday.member.Portal.Reader;
import news.everyday.member.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@MemberServiceTest
class SessionApiIntegrationTests {

    private static final String WRONG = "something else";

    @Autowired
    private Portal portal;

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestClock clock;

    @AfterEach
    void backToNow() {
        this.clock.reset();
    }

    @Test
    void signsInByAddressOrNameInAnyCase() {
        Reader reader = this.portal.newReader();

        JsonNode session = Portal.bodyOf(
                this.portal
                        .signIn(reader.email().toUpperCase(), Portal.PASSWORD)
                        .expectHeader()
                        .valueEquals("Cache-Control", "no-store")
                        .expectHeader()
                        .doesNotExist("Set-Cookie"),
                201);

        assertThat(session.get("refreshToken").asString()).hasSize(43);
        assertThat(session.get("expiresIn").asInt()).isEqualTo(600);
        assertThat(session.at("/member/id").asString()).isEqualTo(reader.id());
        this.portal.me(session.get("accessToken").asString()).expectStatus().isOk();
        this.portal.signIn(reader.displayName(), Portal.PASSWORD).expectStatus().isCreated();
    }

    @Test
    void answersAWrongLoginAndAWrongPasswordAlike() {
        Reader reader = this.portal.newReader();

        JsonNode wrongPassword = Portal.bodyOf(this.portal.signIn(reader.email(), WRONG), 401);
        JsonNode wrongLogin = Portal.bodyOf(this.portal.signIn("x" + reader.email(), WRONG), 401);

        assertThat(wrongPassword.get("type").asString()).isEqualTo("urn:everyday-news:problem:bad-credentials");
        assertThat(withoutTrace(wrongLogin)).isEqualTo(withoutTrace(wrongPassword));
    }

    private static String withoutTrace(JsonNode problem) {
        return problem.toString().replace(problem.get("traceId").asString(), "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"login\":\"a@example.test\"}",
                "{\"login\":\"\",\"password\":\"everyday-news\"}",
                "{\"login\":\"a@example.test\",\"password\":\"everyday\\ud83d\"}",
                "{\"login\":\"a\\u0000b\",\"password\":\"everyday-news\"}",
                "{\"login\":",
                "[]"
            })
    void refusesWhatIsNoSignIn(String body) {
        this.portal
                .post("/api/v1/sessions", body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void stopsGuessingForAWhile() {
        Reader reader = this.portal.newReader();
        fail(10, reader.email());

        this.portal
                .signIn(reader.email(), Portal.PASSWORD)
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .value(
                        "Retry-After",
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(800, 900))
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:too-many-requests");
        this.portal.signIn(reader.displayName(), Portal.PASSWORD).expectStatus().isEqualTo(429);

        this.clock.advance(Duration.ofMinutes(16));
        this.portal.signIn(reader.email(), Portal.PASSWORD).expectStatus().isCreated();
    }

    @Test
    void throttlesUnknownLoginsAlike() {
        fail(10, "nobody-there@example.test");

        this.portal.signIn("Nobody-There@example.test", WRONG).expectStatus().isEqualTo(429);
    }

    @Test
    void forgivesFailuresAfterASuccess() {
        Reader reader = this.portal.newReader();
        fail(9, reader.email());
        this.portal.signIn(reader.email(), Portal.PASSWORD).expectStatus().isCreated();
        fail(9, reader.email());

        this.portal.signIn(reader.email(), Portal.PASSWORD).expectStatus().isCreated();
    }

    private void fail(int times, String login) {
        IntStream.range(0, times)
                .forEach(i -> this.portal.signIn(login, WRONG).expectStatus().isUnauthorized());
    }

    @Test
    void setsCookiesWhereAskedTo() {
        List<String> cookies = cookiesOf(signInWithCookies("http", this.portal.newReader()));

        assertThat(cookies).hasSize(2);
        assertThat(cookies.get(0))
                .startsWith("news_access=ey")
                .contains("Path=/;", "Max-Age=600;", "HTTPOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(cookies.get(1))
                .startsWith("news_refresh=")
                .contains("Path=/api/v1;", "Max-Age=1209600;", "HTTPOnly", "SameSite=Strict")
                .doesNotContain("Secure");
    }

    @Test
    void setsSecureCookiesWhereTheBrowserCameByHttps() {
        assertThat(cookiesOf(signInWithCookies("https, http", this.portal.newReader())))
                .allMatch(cookie -> cookie.contains("; Secure"));
    }

    @Test
    void renewsByCookieAndShowsScriptsNoRefreshToken() {
        String cookie = refreshCookie(this.portal.newReader());

        this.client
                .post()
                .uri("/api/v1/sessions/refresh?cookies=true")
                .cookie("news_refresh", cookie)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectCookie()
                .exists("news_access")
                .expectCookie()
                .value("news_refresh", next -> assertThat(next).hasSize(43).isNotEqualTo(cookie))
                .expectBody()
                .jsonPath("$.accessToken")
                .isNotEmpty()
                .jsonPath("$.refreshToken")
                .doesNotExist();
    }

    @Test
    void takesTheCookiesOfASessionThatIsOverBack() {
        this.client
                .post()
                .uri("/api/v1/sessions/refresh?cookies=true")
                .cookie("news_refresh", "x".repeat(43))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectCookie()
                .maxAge("news_access", Duration.ZERO)
                .expectCookie()
                .maxAge("news_refresh", Duration.ZERO);
    }

    @Test
    void renewsThoughTheAccessTokenIsNoGood() {
        JsonNode session = this.portal.signIn(this.portal.newReader());

        this.portal
                .as("not-a-token", org.springframework.http.HttpMethod.POST, "/api/v1/sessions/refresh")
                .bodyValue(Map.of("refreshToken", session.get("refreshToken").asString()))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @Test
    void signsOutByAccessToken() {
        JsonNode session = this.portal.signIn(this.portal.newReader());

        this.portal
                .as(session.get("accessToken").asString(), DELETE, "/api/v1/sessions/current")
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectCookie()
                .maxAge("news_access", Duration.ZERO)
                .expectCookie()
                .maxAge("news_refresh", Duration.ZERO);

        expectOver(this.portal.renew(session.get("refreshToken").asString()));
    }

    @Test
    void signsOutByCookieOnceTheAccessTokenIsGone() {
        String cookie = refreshCookie(this.portal.newReader());

        this.client
                .delete()
                .uri("/api/v1/sessions/current")
                .cookie("news_refresh", cookie)
                .exchange()
                .expectStatus()
                .isNoContent();

        expectOver(this.portal.renew(cookie));
    }

    @Test
    void leavesTheOtherSessionsOfTheMember() {
        Reader reader = this.portal.newReader();
        JsonNode phone = this.portal.signIn(reader);
        JsonNode computer = this.portal.signIn(reader);

        this.portal
                .as(phone.get("accessToken").asString(), DELETE, "/api/v1/sessions/current")
                .exchange();

        this.portal
                .renew(computer.get("refreshToken").asString())
                .expectStatus()
                .isCreated();
    }

    @Test
    void asksWhoShowsNothing() {
        this.client
                .delete()
                .uri("/api/v1/sessions/current")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        this.client
                .post()
                .uri("/api/v1/sessions/refresh")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        this.portal
                .as("not-a-token", DELETE, "/api/v1/sessions/current")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        expectOver(this.portal.renew("made up"));
    }

    private static void expectOver(ResponseSpec answer) {
        answer.expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:session-over");
    }

    private ResponseSpec signInWithCookies(String protocol, Reader reader) {
        return this.client
                .post()
                .uri("/api/v1/sessions?cookies=true")
                .header("X-Forwarded-Proto", protocol)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("login", reader.email(), "password", Portal.PASSWORD))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private static List<String> cookiesOf(ResponseSpec answer) {
        return answer.returnResult(Void.class).getResponseHeaders().get(HttpHeaders.SET_COOKIE);
    }

    private String refreshCookie(Reader reader) {
        return signInWithCookies("http", reader)
                .returnResult(Void.class)
                .getResponseCookies()
                .getFirst("news_refresh")
                .getValue();
    }
}
