package news.everyday.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import news.everyday.defaults.testing.TestTokens;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.Stubs;
import news.everyday.stores.TestStores;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Limits as they are in application.yml, on a real Redis. */
@GatewayTest
@TestPropertySource(
        properties = {
            "news.gateway.limits.factor=1",
            "news.gateway.trusted-hops=1",
            // A slow test machine isn't a Redis that is gone.
            "news.gateway.limits.redis-patience=2s"
        })
class RateLimitIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private RedisLink link;

    @BeforeEach
    void startWithFullBuckets() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> Boolean.TRUE.equals(
                        this.link.commands().hasElement().onErrorReturn(false).block()));
        try (RedisClient redis = RedisClient.create("redis://" + TestStores.redis());
                StatefulRedisConnection<String, String> connection = redis.connect()) {
            connection.sync().flushall();
        }
    }

    @Test
    void refusesTheEleventhLoginOfAnAddressInAMinute() {
        IntStream.range(0, 10).forEach(i -> login("203.0.113.7").expectStatus().isOk());

        login("203.0.113.7")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueMatches("Retry-After", "[1-6]")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:too-many-requests")
                .jsonPath("$.traceId")
                .isNotEmpty();

        assertThat(Stubs.MEMBER.received()).hasSize(10);
    }

    @Test
    void anotherAddressIsNotRefused() {
        IntStream.range(0, 11).forEach(i -> login("203.0.113.17"));

        login("203.0.113.18").expectStatus().isOk();
    }

    @Test
    void theAddressesOfOneIpv6CustomerShareABucket() {
        IntStream.range(0, 10).forEach(i -> login("2001:db8:1:2::" + (i + 1)));

        login("2001:db8:1:2:ffff::1").expectStatus().isEqualTo(429);
        login("2001:db8:1:3::1").expectStatus().isOk();
    }

    @Test
    void tellsHowMuchIsLeft() {
        HttpHeaders headers = login("203.0.113.9").returnResult(Void.class).getResponseHeaders();

        assertThat(headers.getFirst("RateLimit-Policy")).isEqualTo("\"login\";q=10;w=60");
        assertThat(headers.getFirst("RateLimit")).isEqualTo("\"login\";r=9;t=6");
    }

    @Test
    void limitsAMemberWhereverTheyWriteFrom() {
        IntStream.range(0, 10)
                .forEach(i -> comment(7, "198.51.100." + i).expectStatus().isOk());

        comment(7, "198.51.100.99").expectStatus().isEqualTo(429);
        comment(8, "198.51.100.99").expectStatus().isOk();
    }

    @Test
    void readersWhomTheCacheAnswersAreNotCounted() {
        Stubs.ARTICLE.answer(200, "页", "Cache-Control", "public, max-age=60");
        read("/assets/limits.css", "192.0.2.7");

        HttpHeaders headers =
                read("/assets/limits.css", "192.0.2.7").returnResult(Void.class).getResponseHeaders();

        assertThat(Objects.requireNonNull(headers.getFirst("Cache-Status"))).contains("; hit");
        assertThat(headers.getFirst("RateLimit")).isNull();
    }

    private ResponseSpec read(String path, String address) {
        return this.client.get().uri(path).header("X-Forwarded-For", address).exchange();
    }

    private ResponseSpec login(String address) {
        return this.client
                .method(HttpMethod.POST)
                .uri("/api/v1/sessions")
                .header("X-Forwarded-For", "6.6.6.6", address)
                .exchange();
    }

    private ResponseSpec comment(long member, String address) {
        return this.client
                .post()
                .uri("/api/v1/articles/42/comments")
                .header("X-Forwarded-For", address)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(member, "MEMBER")))
                .exchange();
    }
}
