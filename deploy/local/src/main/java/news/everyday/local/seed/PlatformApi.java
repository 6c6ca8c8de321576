package news.everyday.local.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the platform's API and waits where it says so. */
final class PlatformApi {

    /** How often an answer "not now" (429, 503) is waited for before the seeder gives up. */
    private static final int PATIENCE = 60;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final JsonMapper json = new JsonMapper();

    private final URI base;

    PlatformApi(URI base) {
        this.base = base;
    }

    JsonNode get(String path, String token) {
        return body(send(request(path, token).GET()));
    }

    JsonNode post(String path, Object body, String token) {
        return body(send(request(path, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(this.json.writeValueAsBytes(body)))));
    }

    /** As {@link #post}, for a service that hears of an article a moment later: its "not found" is waited for. */
    JsonNode postOnceKnown(String path, Object body, String token) {
        for (int tries = 1; tries < PATIENCE; tries++) {
            try {
                return post(path, body, token);
            } catch (ApiException ex) {
                if (ex.status() != 404) {
                    throw ex;
                }
                sleep(Math.min(tries, 5));
            }
        }
        return post(path, body, token);
    }

    JsonNode postPicture(String path, byte[] jpeg, String token) {
        return body(
                send(request(path, token).header("Content-Type", "image/jpeg").POST(BodyPublishers.ofByteArray(jpeg))));
    }

    JsonNode put(String path, Object body, String token) {
        return body(send(writing(path, body, token)));
    }

    /** Replaces a resource, whatever version it has. */
    JsonNode replace(String path, Object body, String token) {
        HttpRequest.Builder request = writing(path, body, token);
        currentTag(path, token).ifPresent(tag -> request.header("If-Match", tag));
        return body(send(request));
    }

    private HttpRequest.Builder writing(String path, Object body, String token) {
        return request(path, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(this.json.writeValueAsBytes(body)));
    }

    private Optional<String> currentTag(String path, String token) {
        try {
            return send(request(path, token).GET()).headers().firstValue("ETag");
        } catch (ApiException ex) {
            if (ex.status() == 404) {
                return Optional.empty();
            }
            throw ex;
        }
    }

    /** An access token of an account. */
    String signIn(String email, String password) {
        return post("/api/v1/sessions", Map.of("login", email, "password", password), "")
                .get("accessToken")
                .asString();
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(this.base.resolve(path)).timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode body(HttpResponse<String> response) {
        return response.body().isEmpty() ? this.json.createObjectNode() : this.json.readTree(response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        HttpResponse<String> response = exchange(request);
        for (int tries = 1; tries < PATIENCE && isNotNow(response); tries++) {
            pause(response);
            response = exchange(request);
        }
        if (response.statusCode() >= 300) {
            throw new ApiException(request.method() + " " + request.uri(), response.statusCode(), response.body());
        }
        return response;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return this.http.send(request, BodyHandlers.ofString());
        } catch (IOException ex) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " got no answer", ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", ex);
        }
    }

    private static boolean isNotNow(HttpResponse<?> response) {
        return response.statusCode() == 429 || response.statusCode() == 503;
    }

    private static void pause(HttpResponse<?> response) {
        long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
        sleep(Math.min(Math.max(seconds, 1), 10));
    }

    private static void sleep(long seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", ex);
        }
    }
}
