package news.everyday.gateway.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import news.everyday.gateway.GatewayTest;
import news.everyday.gateway.Stubs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.netty.http.client.HttpClient;

@GatewayTest
class BodyLimitIntegrationTests {

    private static final int KIB = 1024;

    @Autowired
    private WebTestClient client;

    @LocalServerPort
    private int port;

    @Test
    void refusesAnAnnouncedBodyThatIsTooLargeBeforeTheServiceSeesIt() {
        this.client
                .post()
                .uri("/api/v1/members")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(new byte[1024 * KIB + 1])
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:body-too-large")
                .jsonPath("$.traceId")
                .isNotEmpty();
        assertThat(Stubs.MEMBER.received()).isEmpty();
    }

    @Test
    void letsABodyOfTheAllowedSizeThrough() {
        this.client
                .post()
                .uri("/api/v1/members")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(new byte[1024 * KIB])
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(Stubs.MEMBER.lastReceived().body()).hasSize(1024 * KIB);
    }

    @Test
    void refusesAChunkedBodyThatGrowsTooLarge() {
        String answer = postChunked("/api/v1/members", 40);

        assertThat(answer).startsWith("413 ").contains("body-too-large");
        assertThat(Stubs.MEMBER.received()).isEmpty();
    }

    @Test
    void aClientsTooLargeBodiesDontCloseTheServiceForOthers() {
        Flux.range(0, 25).doOnNext(i -> postChunked("/api/v1/members", 40)).blockLast();

        this.client.get().uri("/api/v1/members/me").exchange().expectStatus().isOk();
    }

    @Test
    void letsUploadsBeLarger() {
        assertThat(postChunked("/api/v1/media", 62)).startsWith("200 ");
        assertThat(Stubs.ARTICLE.lastReceived().body()).hasSize(62 * 32 * KIB);

        assertThat(postChunked("/api/v1/media", 80)).startsWith("413 ");
    }

    @Test
    void refusesHeadersThatAreTooLarge() {
        this.client
                .get()
                .uri("/api/v1/members/me")
                .header("X-Large", "x".repeat(17 * KIB))
                .exchange()
                .expectStatus()
                .is4xxClientError();
        assertThat(Stubs.MEMBER.received()).isEmpty();
    }

    private String postChunked(String path, int chunksOf32KiB) {
        Flux<ByteBuf> chunks = Flux.range(0, chunksOf32KiB).map(i -> Unpooled.wrappedBuffer(new byte[32 * KIB]));
        return HttpClient.newConnection()
                .post()
                .uri("http://localhost:" + this.port + path)
                .send(chunks)
                .responseSingle((response, body) -> body.asString()
                        .defaultIfEmpty("")
                        .map(text -> response.status().code() + " " + text))
                .block(Duration.ofSeconds(10));
    }
}
