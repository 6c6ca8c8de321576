package news.everyday.defaults.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import news.everyday.defaults.app.PaperServiceApplication;
import news.everyday.defaults.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = PaperServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.structured.format.console=ecs")
@AutoConfigureWebTestClient
@Import(TestTokens.class)
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class JsonLogIntegrationTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private WebTestClient client;

    @Test
    void writesAFailedRequestAsOneJsonLineWithTraceAndMemberButNoPersonalData(CapturedOutput output) {
        this.client
                .get()
                .uri("/papers/5")
                .headers(headers -> headers.setBearerAuth(TestTokens.of(7, "MEMBER")))
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .exchange()
                .expectStatus()
                .isEqualTo(500);

        JsonNode line = failureLine(output);
        assertThat(line.at("/service/name").asString()).isEqualTo("paper-service");
        assertThat(line.at("/log/level").asString()).isEqualTo("ERROR");
        assertThat(line.at("/trace/id").asString()).isEqualTo(TRACE);
        assertThat(line.at("/user/hash").asString())
                .matches("[0-9a-f]{16}")
                .isEqualTo(new MemberHash(TestTokens.SERVICE_TOKEN).of("7"));
        assertThat(line.at("/message").asString()).contains("GET /papers/5 answered 500");
        assertThat(line.at("/error/stack_trace").asString()).contains("PaperController");
        assertThat(output.getAll()).doesNotContain("wang.xin", "203.0.113.9", "13812345678");
    }

    private static JsonNode failureLine(CapturedOutput output) {
        return Stream.of(output.getAll().split("\n"))
                .filter(line -> line.contains("/papers/5"))
                .map(JSON::readTree)
                .findFirst()
                .orElseThrow();
    }
}
