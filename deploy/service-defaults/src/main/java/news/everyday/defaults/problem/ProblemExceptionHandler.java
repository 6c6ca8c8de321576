package news.everyday.defaults.problem;

import java.util.List;
import java.util.Locale;
import news.everyday.defaults.observability.MemberHash;
import news.everyday.defaults.observability.RequestLog;
import news.everyday.defaults.observability.TraceIds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers every failure, wherever it happened, with one problem: JSON for programs, a page for readers where the service
 * has one. Comes before Boot's own handler (order -1).
 */
@Order(-2)
public final class ProblemExceptionHandler implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemExceptionHandler.class);

    private final ProblemFactory problems;

    private final JsonMapper json;

    private final MemberHash members;

    private final @Nullable ProblemPage page;

    ProblemExceptionHandler(ProblemFactory problems, JsonMapper json, MemberHash members, @Nullable ProblemPage page) {
        this.problems = problems;
        this.json = json;
        this.members = members;
        this.page = page;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        ProblemDetail problem = this.problems.problemOf(failure, localeOf(exchange));
        problem.setProperty("traceId", TraceIds.of(exchange));
        if (problem.getStatus() >= 500) {
            logFailure(exchange, problem, failure);
        }
        return write(exchange, problem, failure);
    }

    private Mono<Void> write(ServerWebExchange exchange, ProblemDetail problem, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        response.setRawStatusCode(problem.getStatus());
        HttpHeaders headers = response.getHeaders();
        if (failure instanceof ErrorResponse ex) {
            headers.putAll(ex.getHeaders());
        }
        headers.setCacheControl("no-store");
        if (problem.getStatus() == 503 && headers.getFirst(HttpHeaders.RETRY_AFTER) == null) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        if (problem.getStatus() == 401) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        DataBuffer body = response.bufferFactory().wrap(bodyOf(exchange, problem, headers));
        return response.writeWith(Mono.just(body));
    }

    private byte[] bodyOf(ServerWebExchange exchange, ProblemDetail problem, HttpHeaders headers) {
        if (this.page != null && wantsPage(exchange.getRequest())) {
            headers.setContentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8));
            return this.page.render(problem);
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return this.json.writeValueAsBytes(problem);
    }

    private static boolean wantsPage(ServerHttpRequest request) {
        String accept = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains("text/html")
                && !request.getPath().value().startsWith("/api/");
    }

    private static Locale localeOf(ServerWebExchange exchange) {
        List<Locale> locales = exchange.getRequest().getHeaders().getAcceptLanguageAsLocales();
        return locales.isEmpty() ? Locale.SIMPLIFIED_CHINESE : locales.get(0);
    }

    private void logFailure(ServerWebExchange exchange, ProblemDetail problem, Throwable failure) {
        LoggingEventBuilder line = (problem.getStatus() == 500) ? log.atError().setCause(failure) : log.atWarn();
        this.members.of(exchange).ifPresent(member -> line.addKeyValue(RequestLog.MEMBER, member));
        RequestLog.about(exchange, line)
                .log(
                        "{} {} answered {}: {}",
                        exchange.getRequest().getMethod(),
                        exchange.getRequest().getPath().value(),
                        problem.getStatus(),
                        failure.toString());
    }
}
