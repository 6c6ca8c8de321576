package news.everyday.gateway.cache;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;

/** An exchange that lives on when the client that caused it is gone: with attributes and an answer of its own. */
final class DetachedExchange extends ServerWebExchangeDecorator {

    private final ServerHttpRequest request;

    private final ServerHttpResponse response;

    private final Map<String, Object> attributes;

    DetachedExchange(ServerWebExchange origin, ServerHttpRequest request, ServerHttpResponse response) {
        super(origin);
        this.request = request;
        this.response = response;
        this.attributes = new ConcurrentHashMap<>(origin.getAttributes());
    }

    @Override
    public ServerHttpRequest getRequest() {
        return this.request;
    }

    @Override
    public ServerHttpResponse getResponse() {
        return this.response;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return this.attributes;
    }

    /** Nobody is there who could have an answer already. */
    @Override
    public boolean checkNotModified(@Nullable String etag, Instant lastModified) {
        return false;
    }
}
