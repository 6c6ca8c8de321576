package news.everyday.gateway.filter;

import java.util.Set;
import news.everyday.defaults.observability.TraceIds;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts on every answer, whoever made it, what a browser and an operator need, and takes off what tells too much. */
@Component
final class ResponseHeadersWebFilter implements WebFilter, Ordered {

    /** The trace id that every service saw for this request. */
    static final String TRACE_ID = "X-Trace-Id";

    private static final Set<String> COMPRESSED_TYPES = Set.of("json", "javascript", "xml", "problem+json", "svg+xml");

    private final SecurityHeaders security;

    ResponseHeadersWebFilter(SecurityHeaders security) {
        this.security = security;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> complete(exchange)));
        return chain.filter(exchange);
    }

    private void complete(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.remove(HttpHeaders.SERVER);
        headers.remove("X-Powered-By");
        if (headers.getCacheControl() == null) {
            headers.setCacheControl("no-store");
        }
        headers.set(TRACE_ID, TraceIds.of(exchange));
        this.security.writeTo(headers, Origin.of(exchange).isSecure());
        if (isCompressible(headers.getContentType()) && !headers.getVary().contains(HttpHeaders.ACCEPT_ENCODING)) {
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
    }

    private static boolean isCompressible(@Nullable MediaType type) {
        return type != null && (type.getType().equals("text") || COMPRESSED_TYPES.contains(type.getSubtype()));
    }

    @Override
    public int getOrder() {
        return FilterOrder.RESPONSE_HEADERS;
    }
}
