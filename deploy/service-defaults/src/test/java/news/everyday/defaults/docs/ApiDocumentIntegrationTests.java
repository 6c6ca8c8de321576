package news.everyday.defaults.docs;

import static org.assertj.core.api.Assertions.assertThat;

import news.everyday.defaults.app.PaperServiceApplication;
import news.everyday.defaults.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(classes = PaperServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
@Import(TestTokens.class)
class ApiDocumentIntegrationTests {

    private static final String PATH = "/api/docs/paper";

    @Autowired
    private WebTestClient client;

    @Test
    void isReadByEverybodyAsItStandsInTheBuild() {
        this.client
                .get()
                .uri(PATH)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=300, public, stale-while-revalidate=3600")
                .expectBody()
                .jsonPath("$.info.title")
                .isEqualTo("Papers");
    }

    @Test
    void isKnownAgainByItsEntityTag() {
        String etag = this.client
                .method(HttpMethod.HEAD)
                .uri(PATH)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .isEmpty()
                .getResponseHeaders()
                .getETag();

        assertThat(etag).isNotNull();
        this.client.get().uri(PATH).ifNoneMatch(etag).exchange().expectStatus().isNotModified();
    }

    @Test
    void nothingElseOpensWithIt() {
        this.client.post().uri(PATH).exchange().expectStatus().isUnauthorized();
        this.client.get().uri("/api/docs").exchange().expectStatus().isUnauthorized();
        this.client.get().uri("/api/docs/article").exchange().expectStatus().isNotFound();
    }
}
