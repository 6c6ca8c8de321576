package news.everyday.defaults.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.test.StepVerifier;

/** Asks a service without a token, for things that don't exist, whether it would want one. */
final class AccessProbe {

    private static final Map<String, String> SAMPLES = Map.of("{board}", "today", "{slug}", "nothing-here");

    private final WebTestClient client;

    AccessProbe(WebTestClient client) {
        this.client = client;
    }

    /** Fails when the service has nothing at all under the path. */
    boolean needsToken(String method, String path) {
        FluxExchangeResult<byte[]> answer = this.client
                .method(HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)))
                .uri(sample(path))
                .exchange()
                .returnResult(byte[].class);
        // Some answers never end.
        StepVerifier.create(answer.getResponseBody()).thenCancel().verify(Duration.ofSeconds(30));
        int status = answer.getStatus().value();
        assertThat(status).as(method + " " + path).isNotIn(403, 405);
        return status == 401;
    }

    private static String sample(String path) {
        String filled = path;
        for (Map.Entry<String, String> sample : SAMPLES.entrySet()) {
            filled = filled.replace(sample.getKey(), sample.getValue());
        }
        return filled.replaceAll("\\{[^}]+}", "999999999999");
    }
}
