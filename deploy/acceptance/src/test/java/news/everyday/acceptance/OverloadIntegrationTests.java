package news.everyday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Promise 6, its first part: who asks too often is told when to come back. */
class OverloadIntegrationTests {

    @Test
    void refusesAPasswordGuesserWithATimeToComeBack() {
        Portal portal = SharedPlatform.portal();
        Map<String, String> guess = Map.of("login", "nobody-at-all@example.test", "password", "guess");

        Answer refused = IntStream.range(0, 200)
                .mapToObj(attempt -> portal.post("/api/v1/sessions", guess))
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(refused.header("Retry-After")).matches("\\d+");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }
}
