package news.everyday.article.answer;

import java.util.function.Supplier;
import news.everyday.article.http.EntityTags;
import news.everyday.article.http.Freshness;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Public JSON as bytes: written once for all who ask in the same moment. */
@Component
public class JsonAnswers {

    private final AnswerCache cache;

    private final JsonMapper json;

    JsonAnswers(AnswerCache cache, JsonMapper json) {
        this.cache = cache;
        this.json = json;
    }

    /** The answer under a path, prepared when it isn't there; empty or failed as the preparation is. */
    public Mono<ResponseEntity<byte[]>> get(String path, Supplier<Mono<PreparedAnswer>> prepare) {
        return this.cache.get(path, prepare).map(prepared -> answer(prepared, Freshness.PUBLIC));
    }

    /** With an entity tag made from the bytes. */
    public PreparedAnswer write(Object value) {
        return PreparedAnswer.of(this.json.writeValueAsBytes(value));
    }

    /** With the version as entity tag, which an edit's {@code If-Match} names. */
    public PreparedAnswer write(Object value, long version) {
        return new PreparedAnswer(this.json.writeValueAsBytes(value), EntityTags.of(version));
    }

    public static ResponseEntity<byte[]> answer(PreparedAnswer prepared, CacheControl freshness) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(freshness)
                .eTag(prepared.etag())
                .body(prepared.body());
    }
}
