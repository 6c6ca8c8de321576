package news.everyday.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a Prometheus by its API. */
record Prometheus(URI address) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    JsonNode targets() {
        return get("/api/v1/targets").at("/data/activeTargets");
    }

    JsonNode ruleGroups() {
        return get("/api/v1/rules").at("/data/groups");
    }

    /** The names of everything that was ever scraped or recorded. */
    Set<String> metrics() {
        Set<String> names = new TreeSet<>();
        get("/api/v1/label/__name__/values").get("data").forEach(name -> names.add(name.asString()));
        return names;
    }

    /** {@code success}, or what is wrong with the expression. */
    String check(String expression) {
        JsonNode answer = get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        return answer.path("error").asString(answer.get("status").asString());
    }

    JsonNode get(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(this.address.resolve(path)).build();
            return JsonMapper.shared()
                    .readTree(HTTP.send(request, BodyHandlers.ofString()).body());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }
}
