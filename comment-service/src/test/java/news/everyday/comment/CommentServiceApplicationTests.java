package news.everyday.comment;

import static org.assertj.core.api.Assertions.assertThat;

import news.everyday.defaults.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.prometheus.metrics.export.enabled=true")
@AutoConfigureWebTestClient(timeout = "30s")
@Import(TestTokens.class)
class CommentServiceApplicationTests {

    @Autowired
    private WebTestClient client;

    @Value("${local.management.port}")
    private int managementPort;

    @Test
    void isReadyThoughNoOtherServiceRuns() {
        management("/actuator/health/readiness").expectStatus().isOk();
    }

    @Test
    void showsItsMetricsOnTheManagementPort() {
        management("/actuator/prometheus")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(metrics -> assertThat(metrics)
                        .contains("news_comment_pending{", "news_comment_pending_oldest_age_seconds")
                        .contains("news_comment_posted_total"));
    }

    @Test
    void hidesManagementFromThePublicPort() {
        this.client.get().uri("/actuator/prometheus").exchange().expectStatus().is4xxClientError();
    }

    private WebTestClient.ResponseSpec management(String path) {
        return this.client
                .get()
                .uri("http://localhost:" + this.managementPort + path)
                .exchange();
    }
}
