package news.everyday.article;

import news.everyday.article.testing.ArticleServiceTest;
import news.everyday.article.testing.Newsroom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@ArticleServiceTest
class ArticleServiceApplicationTests {

    @Autowired
    private Newsroom newsroom;

    @LocalManagementPort
    private int managementPort;

    @Test
    void isReady() {
        WebTestClient management = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + this.managementPort)
                .build();

        management
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void keepsManagementOffTheReadersPort() {
        this.newsroom
                .getAs(Newsroom.ADMIN, "/actuator/prometheus")
                .expectStatus()
                .is4xxClientError();
    }

    @Test
    void servesTheFeedToServicesOnly() {
        this.newsroom.getAs(Newsroom.ADMIN, "/internal/v1/feed").expectStatus().isUnauthorized();
    }
}
