package news.everyday.article.testing;

import java.util.Map;
import news.everyday.defaults.testing.TestTokens;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does through the API what editors do. */
@TestComponent
public class Newsroom {

    public static final String EDITOR = TestTokens.of(11, "MEMBER", "EDITOR");

    public static final String CHIEF = TestTokens.of(12, "MEMBER", "EDITOR", "MODERATOR", "CHIEF_EDITOR");

    public static final String ADMIN = TestTokens.of(13, "MEMBER", "ADMIN");

    public static final String READER = TestTokens.of(14, "MEMBER");

    private final WebTestClient client;

    private final JsonMapper json;

    Newsroom(WebTestClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    public ResponseSpec create(Map<String, Object> request) {
        return post("/api/v1/articles", EDITOR, request);
    }

    /** The id of a new draft. */
    public String draft(Map<String, Object> request) {
        return body(create(request).expectStatus().isCreated()).get("id").asString();
    }

    /** The id of a new public article. */
    public String publish(Map<String, Object> request) {
        String id = draft(request);
        publish(id).expectStatus().isOk();
        return id;
    }

    public ResponseSpec publish(String id) {
        return post("/api/v1/articles/" + id + "/publish", CHIEF, Map.of());
    }

    public ResponseSpec withdraw(String id) {
        return post("/api/v1/articles/" + id + "/withdraw", CHIEF, Map.of("reason", "来源有误"));
    }

    public ResponseSpec schedule(String id, Object publishAt) {
        return put("/api/v1/articles/" + id + "/schedule", CHIEF, Map.of("publishAt", publishAt));
    }

    public ResponseSpec unschedule(String id) {
        return this.client
                .delete()
                .uri("/api/v1/articles/{id}/schedule", id)
                .headers(headers -> headers.setBearerAuth(CHIEF))
                .exchange();
    }

    public ResponseSpec edit(String id, String ifMatch, Map<String, Object> request) {
        return this.client
                .put()
                .uri("/api/v1/articles/{id}", id)
                .headers(headers -> headers.setBearerAuth(EDITOR))
                .header("If-Match", ifMatch)
                .bodyValue(request)
                .exchange();
    }

    public ResponseSpec post(String path, String token, Object request) {
        return this.client
                .post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .bodyValue(request)
                .exchange();
    }

    public ResponseSpec put(String path, String token, Object request) {
        return this.client
                .put()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .bodyValue(request)
                .exchange();
    }

    /** As a reader without an account. */
    public ResponseSpec get(String path, Object... variables) {
        return this.client.get().uri(path, variables).exchange();
    }

    public ResponseSpec getAs(String token, String path) {
        return this.client
                .get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    public JsonNode body(ResponseSpec response) {
        EntityExchangeResult<byte[]> result = response.expectBody().returnResult();
        return this.json.readTree(result.getResponseBodyContent());
    }
}
