package news.everyday.acceptance;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One answer of the gateway, and how long it took. */
record Answer(HttpResponse<String> response, Duration took) {

    private static final JsonMapper JSON = new JsonMapper();

    int status() {
        return this.response.statusCode();
    }

    String body() {
        return this.response.body();
    }

    JsonNode json() {
        return JSON.readTree(body());
    }

    Document page() {
        return Jsoup.parse(body());
    }

    String header(String name) {
        return this.response.headers().firstValue(name).orElse("");
    }
}
