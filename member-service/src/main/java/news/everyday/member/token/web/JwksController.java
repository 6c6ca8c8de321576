package news.everyday.member.token.web;

import java.time.Duration;
import news.everyday.member.token.SigningKeys;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys that access tokens are checked with, for anybody. */
@RestController
class JwksController {

    private final ResponseEntity<String> keys;

    JwksController(SigningKeys keys) {
        this.keys = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(keys.publishedJson());
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<String> keys() {
        return this.keys;
    }
}
