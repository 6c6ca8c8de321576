package news.everyday.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import news.everyday.local.seed.picture.ScenePainter;
import tools.jackson.databind.json.JsonMapper;

/** The portal's public API as a client of the gateway uses it. */
final class Portal {

    static final String PASSWORD = "everyday-news";

    private static final JsonMapper JSON = new JsonMapper();

    private final URI gateway;

    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Portal(URI gateway) {
        this.gateway = gateway;
    }

    URI address(String path) {
        return this.gateway.resolve(path);
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Answer post(String path, Object body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body))));
    }

    Answer put(String path, Object body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer delete(String path, String... headers) {
        return send(request(path, headers).DELETE());
    }

    /** An access token of one of the local accounts, e.g. {@code chief}; signed in once. */
    String signIn(String account) {
        return this.tokens.computeIfAbsent(account, name -> signIn(name + "@example.test", PASSWORD));
    }

    String signIn(String login, String password) {
        return succeeded(post("/api/v1/sessions", Map.of("login", login, "password", password)))
                .json()
                .get("accessToken")
                .asString();
    }

    /** Registers a new member with a unique name and returns their access token. */
    String registerMember() {
        String name = UUID.randomUUID().toString().substring(0, 8);
        String email = name + "@example.test";
        register(email, "correct-horse-" + name, "读者" + name);
        return signIn(email, "correct-horse-" + name);
    }

    /** Registers a member and returns their id. */
    String register(String email, String password, String displayName) {
        Map<String, String> member = Map.of("email", email, "password", password, "displayName", displayName);
        return succeeded(post("/api/v1/members", member)).json().get("id").asString();
    }

    /** Uploads a picture as the editor and returns its address. */
    String uploadPicture() {
        return send(request("/api/v1/media", bearer(signIn("editor")))
                        .header("Content-Type", "image/jpeg")
                        .POST(BodyPublishers.ofByteArray(ScenePainter.jpeg("hall", 1))))
                .json()
                .get("url")
                .asString();
    }

    /** Writes a draft as the editor and returns its id. */
    String draft(Map<String, Object> article) {
        return succeeded(post("/api/v1/articles", article, bearer(signIn("editor"))))
                .json()
                .get("id")
                .asString();
    }

    /** Writes and publishes an article and returns its id. */
    String publish(Map<String, Object> article) {
        String id = draft(article);
        succeeded(post("/api/v1/articles/" + id + "/publish", "{}", bearer(signIn("chief"))));
        return id;
    }

    private static Answer succeeded(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.response() + ": " + answer.body());
        }
        return answer;
    }

    Answer schedule(String id, Instant publishAt) {
        return put("/api/v1/articles/" + id + "/schedule", Map.of("publishAt", publishAt), bearer(signIn("chief")));
    }

    Answer withdraw(String id) {
        return post("/api/v1/articles/" + id + "/withdraw", Map.of("reason", "内容有误"), bearer(signIn("chief")));
    }

    Answer view(String articleId, String visitor) {
        return post("/api/v1/views", Map.of("articleId", articleId), "X-Visitor-Id", visitor);
    }

    long viewsOf(String articleId) {
        return get("/api/v1/views?articleIds=" + articleId)
                .json()
                .at("/items/0/views")
                .asLong(-1);
    }

    static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(30));
        return (headers.length == 0) ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        long start = System.nanoTime();
        try {
            var response = this.http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response, Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }
}
