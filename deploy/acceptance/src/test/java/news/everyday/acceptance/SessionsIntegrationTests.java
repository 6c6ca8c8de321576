package news.everyday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A browser's session: renewed by the gateway without the page's doing, refused once it was ended. */
class SessionsIntegrationTests {

    private static final Duration PROMISED = Duration.ofSeconds(10);

    private final Portal portal = SharedPlatform.portal();

    @Test
    void aBrowserStaysSignedInWithItsRefreshCookieAlone() {
        String refresh = cookiesOf(signIn(newMember())).get("news_refresh");

        Answer renewed = this.portal.get("/api/v1/members/me", "Cookie", "news_refresh=" + refresh);

        assertThat(renewed.status()).isEqualTo(200);
        Map<String, String> cookies = cookiesOf(renewed);
        assertThat(cookies).containsKeys("news_access", "news_refresh");
        assertThat(cookies.get("news_refresh")).isNotEqualTo(refresh);
        assertThat(renewed.header("Cache-Control")).isEqualTo("no-store");
        assertThat(me("Cookie", "news_access=" + cookies.get("news_access"))).isEqualTo(200);
        assertThat(me("Cookie", "news_refresh=" + cookies.get("news_refresh"))).isEqualTo(200);
    }

    @Test
    void aSessionThatIsOverIsTakenOffTheBrowser() {
        Answer answer = this.portal.get("/api/v1/members/me", "Cookie", "news_refresh=" + "x".repeat(43));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(cookiesOf(answer)).containsEntry("news_refresh", "").containsEntry("news_access", "");
    }

    @Test
    void whoSignedOutIsRefusedWithinTenSeconds() {
        String token = accessToken(signIn(newMember()));
        assertThat(comment(token)).isEqualTo(404);

        this.portal.delete("/api/v1/sessions/current", Portal.bearer(token));

        await().atMost(PROMISED).until(() -> comment(token) == 401);
    }

    @Test
    void aBannedMemberIsRefusedWithinTenSecondsOnEveryDevice() {
        String email = newMember();
        Answer phone = signIn(email);
        List<String> tokens = List.of(accessToken(phone), accessToken(signIn(email)));
        String id = phone.json().at("/member/id").asString();

        this.portal.post("/api/v1/members/" + id + "/ban", "{}", Portal.bearer(this.portal.signIn("admin")));

        await().atMost(PROMISED).until(() -> tokens.stream().allMatch(token -> comment(token) == 401));
    }

    /** Comment-service itself believes a token until it expires; only the gateway knows better. */
    private int comment(String token) {
        return this.portal
                .post("/api/v1/articles/999999999/comments", Map.of("body", "来自会话测试"), Portal.bearer(token))
                .status();
    }

    private int me(String... headers) {
        return this.portal.get("/api/v1/members/me", headers).status();
    }

    private String newMember() {
        String name = UUID.randomUUID().toString().substring(0, 8);
        String email = name + "@example.test";
        this.portal.register(email, "correct-horse-" + name, "会话" + name);
        return email;
    }

    private Answer signIn(String email) {
        String password = "correct-horse-" + email.substring(0, 8);
        return this.portal.post("/api/v1/sessions?cookies=true", Map.of("login", email, "password", password));
    }

    private static String accessToken(Answer session) {
        return session.json().get("accessToken").asString();
    }

    private static Map<String, String> cookiesOf(Answer answer) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0].split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
