package news.everyday.defaults.docs;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** A document that changes with the next release only. */
final class ApiDocument {

    private static final CacheControl FRESH =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic().staleWhileRevalidate(Duration.ofHours(1));

    private final byte[] document;

    private final String etag;

    ApiDocument(byte[] document) {
        this.document = document;
        this.etag = '"' + DigestUtils.md5DigestAsHex(document) + '"';
    }

    RouterFunction<ServerResponse> at(String path) {
        return RouterFunctions.route(methods(HttpMethod.GET, HttpMethod.HEAD).and(path(path)), this::answer);
    }

    private Mono<ServerResponse> answer(ServerRequest request) {
        return request.checkNotModified(this.etag)
                .switchIfEmpty(Mono.defer(() -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(FRESH)
                        .eTag(this.etag)
                        .bodyValue(this.document)));
    }
}
