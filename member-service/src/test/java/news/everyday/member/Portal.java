package news.everyday.member;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What readers and administrators do, in the words of the tests. */
public final class Portal {

    public static final String PASSWORD = "群众来信-2026";

    private final WebTestClient client;

    private final DatabaseClient database;

    Portal(WebTestClient client, DatabaseClient database) {
        this.client = client;
        this.database = database;
    }

    /** Somebody new, registered, with a name and an address of their own. */
    public Reader newReader() {
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        Reader draft = new Reader("", "reader-" + suffix + "@example.test", "读者" + suffix);
        JsonNode member = bodyOf(register(draft.email(), PASSWORD, draft.displayName()), 201);
        return new Reader(member.get("id").asString(), draft.email(), draft.displayName());
    }

    public ResponseSpec register(String email, String password, String displayName) {
        return post("/api/v1/members", Map.of("email", email, "password", password, "displayName", displayName));
    }

    public ResponseSpec signIn(String login, String password) {
        return post("/api/v1/sessions", Map.of("login", login, "password", password));
    }

    /** Access and refresh token of a new session. */
    public JsonNode signIn(Reader reader) {
        return bodyOf(signIn(reader.email(), PASSWORD), 201);
    }

    public String accessToken(Reader reader) {
        return signIn(reader).get("accessToken").asString();
    }

    public String adminToken() {
        return bodyOf(signIn("admin@example.test", "everyday-news"), 201)
                .get("accessToken")
                .asString();
    }

    public ResponseSpec renew(String refreshToken) {
        return post("/api/v1/sessions/refresh", Map.of("refreshToken", refreshToken));
    }

    public ResponseSpec me(String accessToken) {
        return as(accessToken, HttpMethod.GET, "/api/v1/members/me").exchange();
    }

    public ResponseSpec ban(Reader reader) {
        return as(adminToken(), HttpMethod.POST, "/api/v1/members/" + reader.id() + "/ban")
                .exchange();
    }

    public ResponseSpec grant(Reader reader, String... roles) {
        return as(adminToken(), HttpMethod.PUT, "/api/v1/members/" + reader.id() + "/roles")
                .bodyValue(Map.of("roles", List.of(roles)))
                .exchange();
    }

    public ResponseSpec post(String path, Object body) {
        return this.client
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    public WebTestClient.RequestBodySpec as(String accessToken, HttpMethod method, String path) {
        return this.client
                .method(method)
                .uri(path)
                .headers(headers -> headers.setBearerAuth(accessToken))
                .contentType(MediaType.APPLICATION_JSON);
    }

    /** The types of the feed's events about a member, and the last one's payload. */
    public List<String> feedOf(String memberId) {
        return Objects.requireNonNull(this.database
                .sql("select type || ' ' || payload::text as event from feed where key = :key order by position")
                .bind("key", memberId)
                .map(row -> Objects.requireNonNull(row.get("event", String.class)))
                .all()
                .collectList()
                .block(Duration.ofSeconds(10)));
    }

    public static JsonNode bodyOf(ResponseSpec response, int status) {
        return Objects.requireNonNull(response.expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    /** A member as the tests know them. */
    public record Reader(String id, String email, String displayName) {}
}
