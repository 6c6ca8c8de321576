package news.everyday.stats.view.web;

import java.util.Optional;
import news.everyday.defaults.observability.TraceIds;
import news.everyday.defaults.problem.Problems;
import news.everyday.stats.redis.CountersUnavailableException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Answers what {@link ViewRoute} couldn't count: hands the request to Spring after all, with what was wrong, where this
 * filter says it, so that it is told like every other problem.
 */
@Component
final class ViewRefusals implements WebFilter, Ordered {

    /** For {@link HttpHandler}, which needs this filter. */
    private final ObjectProvider<HttpHandler> spring;

    ViewRefusals(ObjectProvider<HttpHandler> spring) {
        this.spring = spring;
    }

    static boolean isView(ServerHttpRequest request) {
        return HttpMethod.POST.equals(request.getMethod())
                && ViewRoute.PATH.equals(request.getURI().getRawPath());
    }

    /** Nobody is there to be answered once the connection is lost. */
    Mono<Void> answer(Throwable refusal, HttpServerRequest request, HttpServerResponse response) {
        if (isOfLostConnection(refusal)) {
            return Mono.error(refusal);
        }
        if (refusal instanceof CountersUnavailableException) {
            return writeUnavailable(request, response);
        }
        return new ReactorHttpHandlerAdapter(this.spring.getObject())
                .apply(request, response)
                .contextWrite(context -> context.put(Refusal.class, new Refusal(refusal)));
    }

    private static boolean isOfLostConnection(Throwable refusal) {
        return refusal instanceof AbortedException || AbortedException.isConnectionReset(refusal);
    }

    /** Written here, not by the shared handler: an outage must not cost a log line per reader. */
    private static Mono<Void> writeUnavailable(HttpServerRequest request, HttpServerResponse response) {
        StringBuilder problem = new StringBuilder(256)
                .append("{\"type\":\"")
                .append(Problems.type(CountersUnavailableException.TYPE))
                .append("\",\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\"")
                .append(CountersUnavailableException.DETAIL)
                .append("\",\"traceId\":\"")
                .append(TraceIds.of(request.requestHeaders().get(TraceIds.HEADER)))
                .append("\"}");
        return ViewAnswer.writeUnavailable(response, problem);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 50;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!isView(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        return Mono.deferContextual(context -> {
            Optional<Refusal> refusal = context.getOrEmpty(Refusal.class);
            return refusal.isPresent() ? Mono.error(refusal.get().reason()) : chain.filter(exchange);
        });
    }

    /** What was wrong with a view, on its way through Spring. */
    private record Refusal(Throwable reason) {}
}
