package news.everyday.local.traffic;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three calls of the gateway that traffic needs. */
final class NewsApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final URI gateway;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    NewsApi(URI gateway) {
        this.gateway = gateway;
    }

    record HotArticle(int rank, String headline, long views) {}

    /** Ids of the newest articles, the newest first, up to about that many. */
    List<String> listNewest(int atMost) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get("/api/v1/articles?limit=50" + cursor);
            page.path("items").forEach(article -> ids.add(article.path("id").asString()));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty() && ids.size() < atMost);
        return ids;
    }

    List<HotArticle> listHot(int atMost) throws IOException, InterruptedException {
        List<HotArticle> hot = new ArrayList<>();
        for (JsonNode item : get("/api/v1/rankings/today?limit=" + atMost).path("items")) {
            hot.add(new HotArticle(
                    item.path("rank").asInt(),
                    item.path("headline").asString(),
                    item.path("views").asLong()));
        }
        return hot;
    }

    /** Sends one view; completes with the status of the answer. */
    CompletableFuture<Integer> view(String articleId, String visitorId) {
        HttpRequest request = request("/api/v1/views")
                .header("Content-Type", "application/json")
                .header("X-Visitor-Id", visitorId)
                .POST(HttpRequest.BodyPublishers.ofString("{\"articleId\":\"" + articleId + "\"}"))
                .build();
        return this.client
                .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = this.client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(this.gateway.resolve(path)).timeout(TIMEOUT);
    }
}
