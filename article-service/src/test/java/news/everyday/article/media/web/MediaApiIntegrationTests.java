package news.everyday.article.media.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import news.everyday.article.testing.ArticleServiceTest;
import news.everyday.article.testing.Newsroom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

@ArticleServiceTest
class MediaApiIntegrationTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private WebTestClient client;

    @Test
    void servesWhatItTook() throws IOException {
        byte[] bytes = picture(320, 200);

        JsonNode stored = this.newsroom.body(upload(Newsroom.EDITOR, MediaType.IMAGE_PNG, bytes)
                .expectStatus()
                .isCreated());

        assertThat(stored.get("width").asInt()).isEqualTo(320);
        assertThat(stored.get("height").asInt()).isEqualTo(200);
        assertThat(stored.get("url").asString())
                .isEqualTo("/media/" + stored.get("id").asString() + ".png");
        this.newsroom
                .get(stored.get("url").asString())
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.IMAGE_PNG)
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=31536000, public, immutable")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody(byte[].class)
                .isEqualTo(bytes);
    }

    @Test
    void sendsNothingToWhoHasItAlready() throws IOException {
        JsonNode stored = this.newsroom.body(upload(Newsroom.EDITOR, MediaType.IMAGE_PNG, picture(10, 20)));
        String url = stored.get("url").asString();
        String tag = this.newsroom
                .get(url)
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag();

        this.client
                .get()
                .uri(url)
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void storesTheSameBytesOnce() throws IOException {
        byte[] bytes = picture(33, 44);

        JsonNode first = this.newsroom.body(upload(Newsroom.EDITOR, MediaType.IMAGE_PNG, bytes));
        JsonNode second = this.newsroom.body(upload(Newsroom.CHIEF, MediaType.IMAGE_PNG, bytes));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void refusesWhatOnlyCallsItselfAPicture() {
        upload(Newsroom.EDITOR, MediaType.IMAGE_PNG, "<script>alert(1)</script>".getBytes())
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:unsupported-media-type");
        upload(Newsroom.EDITOR, MediaType.IMAGE_PNG, new byte[0]).expectStatus().isBadRequest();
        upload(Newsroom.EDITOR, MediaType.valueOf("image/svg+xml"), new byte[10])
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void refusesABodyBeyondTwoMegabytesThoughItsLengthIsUnknown() throws IOException {
        byte[] chunk = Arrays.copyOf(picture(10, 10), 64 * 1024);
        Flux<DataBuffer> body = Flux.range(0, 40).map(i -> DefaultDataBufferFactory.sharedInstance.wrap(chunk));

        this.client
                .post()
                .uri("/api/v1/media")
                .headers(headers -> headers.setBearerAuth(Newsroom.EDITOR))
                .contentType(MediaType.IMAGE_PNG)
                .body(body, DataBuffer.class)
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:everyday-news:problem:body-too-large");
    }

    @Test
    void takesAPictureOfExactlyTwoMegabytes() throws IOException {
        byte[] bytes = Arrays.copyOf(picture(11, 11), MediaApiController.MAX_BYTES);

        upload(Newsroom.EDITOR, MediaType.IMAGE_PNG, bytes).expectStatus().isCreated();
    }

    @Test
    void knowsNoOtherNames() throws IOException {
        JsonNode stored = this.newsroom.body(upload(Newsroom.EDITOR, MediaType.IMAGE_PNG, picture(5, 5)));
        String id = stored.get("id").asString();

        this.newsroom.get("/media/{name}", id + ".jpg").expectStatus().isNotFound();
        this.newsroom.get("/media/{name}", id).expectStatus().isNotFound();
        this.newsroom.get("/media/{name}", "999999999.png").expectStatus().isNotFound();
    }

    @Test
    void takesPicturesFromEditorsOnly() throws IOException {
        upload(Newsroom.READER, MediaType.IMAGE_PNG, picture(5, 6))
                .expectStatus()
                .isForbidden();
        this.client.post().uri("/api/v1/media").exchange().expectStatus().isUnauthorized();
    }

    private ResponseSpec upload(String token, MediaType type, byte[] bytes) {
        return this.client
                .post()
                .uri("/api/v1/media")
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(type)
                .bodyValue(bytes)
                .exchange();
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
