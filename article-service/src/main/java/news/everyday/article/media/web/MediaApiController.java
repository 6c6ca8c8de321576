package news.everyday.article.media.web;

import java.net.URI;
import news.everyday.article.editing.StaffMember;
import news.everyday.article.http.Freshness;
import news.everyday.article.media.MediaService;
import news.everyday.article.media.StoredPicture;
import news.everyday.defaults.problem.Problems;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes pictures from the newsroom: the raw bytes are the body. */
@RestController
class MediaApiController {

    static final int MAX_BYTES = 2 * 1024 * 1024;

    private final MediaService media;

    MediaApiController(MediaService media) {
        this.media = media;
    }

    /** Counts while it reads, so that a body without a length can't grow beyond the limit either. */
    @PostMapping(
            path = "/api/v1/media",
            consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE, "image/webp"})
    Mono<ResponseEntity<PictureResponse>> upload(
            @RequestBody Flux<DataBuffer> body, @AuthenticationPrincipal Jwt token) {
        return DataBufferUtils.join(body, MAX_BYTES)
                .map(MediaApiController::toBytes)
                .onErrorMap(DataBufferLimitException.class, ex -> tooLarge())
                .flatMap(bytes -> this.media.store(bytes, StaffMember.from(token)))
                .map(MediaApiController::answer);
    }

    private static byte[] toBytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static ErrorResponseException tooLarge() {
        return Problems.problem(
                HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "A picture must not be larger than 2 MiB.");
    }

    private static ResponseEntity<PictureResponse> answer(StoredPicture picture) {
        return ResponseEntity.created(URI.create(picture.url()))
                .cacheControl(Freshness.NONE)
                .body(PictureResponse.from(picture));
    }

    record PictureResponse(String id, String url, int width, int height) {

        static PictureResponse from(StoredPicture picture) {
            return new PictureResponse(Long.toString(picture.id()), picture.url(), picture.width(), picture.height());
        }
    }
}
