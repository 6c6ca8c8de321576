package news.everyday.gateway.cache;

import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A request as if its sender had never been here: without cookies. */
final class AnonymousRequest extends ServerHttpRequestDecorator {

    private final HttpHeaders headers;

    AnonymousRequest(ServerHttpRequest delegate) {
        super(delegate);
        this.headers = HttpHeaders.copyOf(delegate.getHeaders());
        this.headers.remove(HttpHeaders.COOKIE);
    }

    @Override
    public HttpHeaders getHeaders() {
        return this.headers;
    }

    @Override
    public MultiValueMap<String, HttpCookie> getCookies() {
        return new LinkedMultiValueMap<>();
    }
}
