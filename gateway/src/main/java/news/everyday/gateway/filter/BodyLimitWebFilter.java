package news.everyday.gateway.filter;

import java.util.List;
import news.everyday.defaults.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Refuses bodies that are too large: at once when the length is announced, else at the byte that is one too many. */
@Component
final class BodyLimitWebFilter implements WebFilter, Ordered {

    private final EdgeProperties properties;

    private final List<PathPattern> uploads;

    BodyLimitWebFilter(EdgeProperties properties) {
        this.properties = properties;
        this.uploads = properties.uploadPaths().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!hasBody(request.getHeaders())) {
            return chain.filter(exchange);
        }
        long limit = limitOf(request);
        if (request.getHeaders().getContentLength() > limit) {
            return Mono.error(() -> tooLarge(limit));
        }
        return chain.filter(
                exchange.mutate().request(new LimitedRequest(request, limit)).build());
    }

    private long limitOf(ServerHttpRequest request) {
        boolean upload = this.uploads.stream()
                .anyMatch(pattern -> pattern.matches(request.getPath().pathWithinApplication()));
        return (upload ? this.properties.uploadLimit() : this.properties.bodyLimit()).toBytes();
    }

    private static boolean hasBody(HttpHeaders headers) {
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    static ErrorResponseException tooLarge(long limit) {
        return Problems.problem(
                HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The request body is larger than " + limit + " bytes.");
    }

    @Override
    public int getOrder() {
        return FilterOrder.BODY_LIMIT;
    }
}
