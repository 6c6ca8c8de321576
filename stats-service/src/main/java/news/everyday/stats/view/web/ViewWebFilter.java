package news.everyday.stats.view.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import news.everyday.defaults.observability.TraceIds;
import news.everyday.defaults.problem.Problems;
import news.everyday.stats.article.ArticleCatalogue;
import news.everyday.stats.article.ArticleNotFoundException;
import news.everyday.stats.redis.CountersUnavailableException;
import news.everyday.stats.view.CountedView;
import news.everyday.stats.view.ViewLanes;
import news.everyday.stats.view.ViewMeters;
import news.everyday.stats.view.ViewWitness;
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
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
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

    private final ArticleCatalogue articles;

    private final Visitors visitors;

    private final ViewLanes lanes;

    private final ViewMeters meters;

    private final ViewWitness witness;

    ViewWebFilter(
            ArticleCatalogue articles, Visitors visitors, ViewLanes lanes, ViewMeters meters, ViewWitness witness) {
        this.articles = articles;
        this.visitors = visitors;
        this.lanes = lanes;
        this.meters = meters;
        this.witness = witness;
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
                .map(ViewWebFilter::articleIdOf)
                .defaultIfEmpty(0L)
                .flatMap(articleId -> count(articleId, exchange))
                .onErrorResume(CountersUnavailableException.class, unavailable -> writeUnavailable(exchange));
    }

    static boolean isView(ServerHttpRequest request) {
        return HttpMethod.POST.equals(request.getMethod())
                && PATH.equals(request.getURI().getRawPath());
    }

    private static long articleIdOf(DataBuffer body) {
        byte[] bytes = new byte[body.readableByteCount()];
        body.read(bytes);
        DataBufferUtils.release(body);
        return ViewRequest.articleIdOf(bytes);
    }

    private Mono<Void> count(long articleId, ServerWebExchange exchange) {
        if (articleId == 0) {
            return Mono.error(Problems.problem(HttpStatus.BAD_REQUEST, "invalid-request", "The body is empty."));
        }
        if (!this.articles.isPublished(articleId)) {
            return Mono.error(unknown(articleId));
        }
        Visitor visitor = this.visitors.identify(exchange.getRequest());
        return this.lanes
                .count(articleId, visitor.key(), (byte) 0)
                .doOnNext(view -> tell(view, articleId, visitor, exchange.getRequest()))
                .flatMap(view -> write(exchange, articleId, visitor, view));
    }

    private void tell(CountedView view, long articleId, Visitor visitor, ServerHttpRequest request) {
        if (view.counted()) {
            this.witness.counted(articleId, visitor.key(), request);
        }
    }

    /** Before the table was read nobody can say that an article doesn't exist. */
    private RuntimeException unknown(long articleId) {
        if (!this.articles.isLoaded()) {
            return new CountersUnavailableException(null);
        }
        this.meters.unknown();
        return new ArticleNotFoundException(List.of(articleId));
    }

    private static Mono<Void> write(ServerWebExchange exchange, long articleId, Visitor visitor, CountedView view) {
        if (visitor.newCookie() != null) {
            exchange.getResponse().addCookie(cookie(visitor.newCookie(), exchange.getRequest()));
        }
        String body = "{\"articleId\":\"" + articleId + "\",\"views\":" + (view.isSpooled() ? "null" : view.views())
                + ",\"counted\":" + view.counted() + (view.isSpooled() ? ",\"spooled\":true}" : "}");
        return write(exchange.getResponse(), HttpStatus.OK, "application/json", body);
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

    private static RuntimeException bodyTooLarge() {
        return Problems.problem(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "A view takes at most 4 KB.");
    }
}
