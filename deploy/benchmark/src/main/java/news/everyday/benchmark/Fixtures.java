package news.everyday.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the scenarios need from the running platform.
 *
 * @param articleIds the hundred newest articles
 * @param token access token of the demo reader; lives ten minutes
 */
record Fixtures(List<String> articleIds, String token) {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String LOGIN = "{\"login\":\"reader@example.test\",\"password\":\"everyday-news\"}";

    static Fixtures from(URI gateway) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        send(HttpRequest.newBuilder(gateway.resolve("/api/v1/articles?limit=100")))
                .get("items")
                .forEach(article -> ids.add(article.get("id").asString()));
        JsonNode session = send(HttpRequest.newBuilder(gateway.resolve("/api/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(LOGIN)));
        return new Fixtures(ids, session.get("accessToken").asString());
    }

    private static JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(response.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }
}
