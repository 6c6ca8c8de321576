package news.everyday.gateway.ratelimit;

import news.everyday.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The gateway starts, is ready and works without Redis. */
@GatewayTest
@TestPropertySource(properties = {"spring.data.redis.url=redis://127.0.0.1:1", "news.gateway.limits.factor=1"})
class RedisAwayApplicationTests {

    @Autowired
    private WebTestClient client;

    @LocalManagementPort
    private int managementPort;

    @Test
    void isReady() {
        this.client
                .get()
                .uri("http://localhost:" + this.managementPort + "/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void answersAndStillLimits() {
        for (int i = 0; i < 5; i++) {
            this.client.post().uri("/api/v1/members").exchange().expectStatus().isOk();
        }

        this.client.post().uri("/api/v1/members").exchange().expectStatus().isEqualTo(429);
    }
}
