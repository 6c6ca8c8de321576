package news.everyday.article.media.web;

import news.everyday.article.http.Freshness;
import news.everyday.article.media.MediaService;
import news.everyday.article.media.PictureBytes;
import news.everyday.defaults.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Serves pictures to everybody. What stands under a name never changes. */
@RestController
class MediaController {

    private final MediaService media;

    MediaController(MediaService media) {
        this.media = media;
    }

    @GetMapping("/media/{name}")
    Mono<ResponseEntity<byte[]>> picture(@PathVariable String name) {
        return this.media
                .find(name)
                .map(MediaController::answer)
                .switchIfEmpty(Mono.error(() ->
                        Problems.problem(HttpStatus.NOT_FOUND, "picture-not-found", "There is no such picture.")));
    }

    /** Browsers must take it for the picture it is, whatever its bytes look like. */
    private static ResponseEntity<byte[]> answer(PictureBytes picture) {
        return ResponseEntity.ok()
                .contentType(picture.format().type())
                .eTag("\"" + picture.hash().substring(0, 32) + "\"")
                .cacheControl(Freshness.IMMUTABLE)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'")
                .body(picture.bytes());
    }
}
