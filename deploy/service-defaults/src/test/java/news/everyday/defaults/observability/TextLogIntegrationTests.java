package news.everyday.defaults.observability;

import static org.assertj.core.api.Assertions.assertThat;

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

@SpringBootTest(
        classes = PaperServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "news.feed.batch-size=99")
@AutoConfigureWebTestClient
@Import(TestTokens.class)
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class TextLogIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Test
    void writesTheTraceIdButNoPersonalData(CapturedOutput output) {
        this.client
                .get()
                .uri("/papers/5")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .exchange()
                .expectStatus()
                .isEqualTo(500);

        assertThat(output.getAll())
                .contains("[paper-service]", "*** from *** called ***", "trace.id=4bf92f3577b34da6a3ce929d0e0e4736")
                .contains("\tat news.everyday.defaults.app.PaperServiceApplication$PaperController")
                .doesNotContain("wang.xin", "203.0.113.9", "13812345678");
    }
}
