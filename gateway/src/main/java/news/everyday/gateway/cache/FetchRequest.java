package news.everyday.gateway.cache;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Flux;

/**
 * The request by which the cache asks a service. It carries nothing of the one that caused it but what is in the key, so
 * nobody can slip something into an answer that others get.
 */
final class FetchRequest extends ServerHttpRequestDecorator {

    private final HttpHeaders headers = new HttpHeaders();

    FetchRequest(ServerHttpRequest delegate, SharedLookup lookup) {
        super(delegate);
        this.headers.set(HttpHeaders.ACCEPT, lookup.key().page() ? "text/html, */*;q=0.1" : "*/*");
        if (lookup.stale() != null && lookup.stale().etag() != null) {
            this.headers.set(HttpHeaders.IF_NONE_MATCH, lookup.stale().etag());
        }
    }

    @Override
    public HttpMethod getMethod() {
        return HttpMethod.GET;
    }

    @Override
    public HttpHeaders getHeaders() {
        return this.headers;
    }

    @Override
    public MultiValueMap<String, HttpCookie> getCookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return Flux.empty();
    }
}
