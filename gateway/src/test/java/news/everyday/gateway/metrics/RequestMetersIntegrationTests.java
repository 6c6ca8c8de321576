package news.everyday.gateway.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.Stubs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class RequestMetersIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private MeterRegistry meters;

    @Test
    void countsWhatTheCacheAnsweredLikeWhatItDidNot() {
        Stubs.ARTICLE.answer(200, "<html/>", "Content-Type", "text/html", "Cache-Control", "public, max-age=60");
        long before = count("article-page", "ok");

        get("/articles/881");
        get("/articles/881");

        assertThat(count("article-page", "ok")).isEqualTo(before + 2);
    }

    @Test
    void tellsWhatFailedFromWhatWasRefused() {
        long failed = count("api-write", "failed");
        long refused = count("page", "refused");
        Stubs.MEMBER.answer(500, "{}");

        this.client.put().uri("/api/v1/members/me").exchange();
        get("/nothing-here");

        assertThat(count("api-write", "failed")).isEqualTo(failed + 1);
        assertThat(count("page", "refused")).isEqualTo(refused + 1);
    }

    private void get(String path) {
        this.client.get().uri(path).exchange().expectBody(Void.class);
    }

    private long count(String kind, String outcome) {
        return this.meters
                .get("news.gateway.requests")
                .tags("kind", kind, "outcome", outcome)
                .timer()
                .count();
    }
}
