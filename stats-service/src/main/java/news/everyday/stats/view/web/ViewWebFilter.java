package news.everyday.stats.view.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import news.everyday.defaults.observability.TraceIds;
import news.everyday.defaults.problem.Problems;
import news.everyday.stats.origin.ViewOrigin;
import news.everyday.stats.redis.CountersUnavailableException;
import news.everyday.stats.view.CountedView;
import news.everyday.stats.view.Visitor;
import news.everyday.stats.view.Visitors;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers {@code POST /api/v1/views}, which {@link ViewFront} hands over before anything else sees it: a view needs no
 * token, and the security chain and the mapping together cost several times what counting it does. As a filter it only
 * says what was wrong with a view.
 */
@Component
final class ViewWebFilter implements WebFilter, Ordered {

    static final String PATH = "/api/v1/views";

    private static final int LARGEST_BODY = 4096;

    private static final Duration COOKIE_AGE = Duration.ofDays(180);

    private static final Mono<ViewsRequest> EMPTY_BODY = Mono.error(ViewWebFilter::bodyIsEmpty);

    private final Visitors visitors;

    private final ViewOrigin origin;

    private final ViewCounting counting;

    ViewWebFilter(Visitors visitors, ViewOrigin origin, ViewCounting counting) {
        this.visitors = visitors;
        this.origin = origin;
        this.counting = counting;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 50;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest() instanceof ViewFront.RefusedView view) {
            return Mono.error(view.refusal());
        }
        return isView(exchange.getRequest()) ? count(exchange) : chain.filter(exchange);
    }

    /** Counts and answers; fails with what the caller did wrong. */
    Mono<Void> count(ServerWebExchange exchange) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), LARGEST_BODY)
                .onErrorMap(DataBufferLimitException.class, tooLarge -> bodyTooLarge())
                .map(ViewWebFilter::parse)
                .switchIfEmpty(EMPTY_BODY)
                .flatMap(request -> count(request, exchange))
                .onErrorResume(CountersUnavailableException.class, unavailable -> writeUnavailable(exchange));
    }

    static boolean isView(ServerHttpRequest request) {
        return HttpMethod.POST.equals(request.getMethod())
                && PATH.equals(request.getURI().getRawPath());
    }

    private static ViewsRequest parse(DataBuffer body) {
        byte[] bytes = new byte[body.readableByteCount()];
        body.read(bytes);
        DataBufferUtils.release(body);
        return ViewsRequest.parse(bytes);
    }

    private Mono<Void> count(ViewsRequest request, ServerWebExchange exchange) {
        Visitor visitor = this.visitors.identify(exchange.getRequest());
        if (request.isBatch()) {
            return countAll(request.views(), visitor, exchange);
        }
        ViewRequest view = request.views().get(0);
        return count(view, visitor, exchange.getRequest())
                .flatMap(counted -> write(exchange, view.articleId(), visitor, counted));
    }

    private Mono<CountedView> count(ViewRequest view, Visitor visitor, ServerHttpRequest request) {
        byte traits = this.origin.of(request.getHeaders(), view.referrer());
        return this.counting.count(view.articleId(), visitor, traits, request);
    }

    /** All on their way at once, in the order they came in; each is answered on its own. */
    private Mono<Void> countAll(List<ViewRequest> views, Visitor visitor, ServerWebExchange exchange) {
        return Flux.fromIterable(views)
                .flatMapSequential(view -> countOne(view, visitor, exchange.getRequest()), ViewsRequest.MOST_VIEWS)
                .collectList()
                .flatMap(outcomes -> write(exchange, visitor, outcomes));
    }

    private Mono<ViewOutcome> countOne(ViewRequest view, Visitor visitor, ServerHttpRequest request) {
        return count(view, visitor, request)
                .map(counted -> ViewOutcome.of(view.articleId(), counted))
                .onErrorResume(
                        ErrorResponseException.class, problem -> Mono.just(ViewOutcome.of(view.articleId(), problem)));
    }

    private static Mono<Void> write(ServerWebExchange exchange, long articleId, Visitor visitor, CountedView view) {
        StringBuilder json = new StringBuilder(96);
        ViewOutcome.write(articleId, view, json);
        return write(exchange, visitor, json);
    }

    private static Mono<Void> write(ServerWebExchange exchange, Visitor visitor, List<ViewOutcome> outcomes) {
        StringBuilder json = new StringBuilder("{\"items\":[");
        for (ViewOutcome outcome : outcomes) {
            outcome.write(json);
            json.append(',');
        }
        json.setLength(json.length() - 1);
        return write(exchange, visitor, json.append("]}"));
    }

    private static Mono<Void> write(ServerWebExchange exchange, Visitor visitor, StringBuilder json) {
        if (visitor.newCookie() != null) {
            exchange.getResponse().addCookie(cookie(visitor.newCookie(), exchange.getRequest()));
        }
        return write(exchange.getResponse(), HttpStatus.OK, "application/json", json.toString());
    }

    private static ResponseCookie cookie(String value, ServerHttpRequest request) {
        return ResponseCookie.from(Visitors.COOKIE, value)
                .httpOnly(true)
                .sameSite("Lax")
                .path("/")
                .maxAge(COOKIE_AGE)
                .secure("https".equals(request.getHeaders().getFirst("X-Forwarded-Proto")))
                .build();
    }

    /** Written here, not by the shared handler: an outage must not cost a log line per reader. */
    private static Mono<Void> writeUnavailable(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        String body = "{\"type\":\"" + Problems.type(CountersUnavailableException.TYPE)
                + "\",\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\""
                + CountersUnavailableException.DETAIL + "\",\"traceId\":\"" + TraceIds.of(exchange) + "\"}";
        return write(response, HttpStatus.SERVICE_UNAVAILABLE, "application/problem+json", body);
    }

    private static Mono<Void> write(ServerHttpResponse response, HttpStatus status, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatusCode(status);
        HttpHeaders headers = response.getHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, type);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.setContentLength(bytes.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
    }

    private static RuntimeException bodyIsEmpty() {
        return Problems.problem(HttpStatus.BAD_REQUEST, "invalid-request", "The body is empty.");
    }

    private static RuntimeException bodyTooLarge() {
        return Problems.problem(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "A view takes at most 4 KB.");
    }
}
