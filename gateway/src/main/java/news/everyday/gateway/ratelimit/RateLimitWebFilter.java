package news.everyday.gateway.ratelimit;

import java.util.ArrayList;
import java.util.List;
import news.everyday.defaults.problem.Problems;
import news.everyday.gateway.filter.FilterOrder;
import news.everyday.gateway.ratelimit.RouteClasses.Claim;
import news.everyday.gateway.ratelimit.RouteClasses.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses who asks too often, and tells everybody how much is left. */
@Component
final class RateLimitWebFilter implements WebFilter, Ordered {

    private final RouteClasses classes;

    private final Buckets buckets;

    private final boolean enabled;

    RateLimitWebFilter(RouteClasses classes, Buckets buckets, LimitProperties properties) {
        this.classes = classes;
        this.buckets = buckets;
        this.enabled = properties.enabled();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!this.enabled || isManagement(exchange)) {
            return chain.filter(exchange);
        }
        Limit limit = this.classes.find(exchange.getRequest()).orElse(null);
        return (limit != null) ? judge(exchange, chain, limit.claims(exchange)) : chain.filter(exchange);
    }

    /** Management inherits this filter; at the public port such a path has been refused by now. */
    private static boolean isManagement(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().startsWith("/actuator");
    }

    /** Address and member at the same time, so that both together wait for Redis no longer than one. */
    private Mono<Void> judge(ServerWebExchange exchange, WebFilterChain chain, List<Claim> claims) {
        Verdict strictest = null;
        List<Mono<Verdict>> waiting = new ArrayList<>(0);
        for (Claim claim : claims) {
            Verdict verdict = this.buckets.takeAtOnce(claim.bucket(), claim.owner());
            if (verdict == null) {
                waiting.add(this.buckets.take(claim.bucket(), claim.owner()));
            } else {
                strictest = verdict.orStricter(strictest);
            }
        }
        if (waiting.isEmpty()) {
            return goOn(exchange, chain, strictest);
        }
        Verdict known = strictest;
        return Flux.merge(waiting)
                .reduce(Verdict::orStricter)
                .flatMap(verdict -> goOn(exchange, chain, verdict.orStricter(known)));
    }

    private static Mono<Void> goOn(ServerWebExchange exchange, WebFilterChain chain, @Nullable Verdict verdict) {
        if (verdict == null) {
            return chain.filter(exchange);
        }
        verdict.writeTo(exchange.getResponse().getHeaders());
        return verdict.allowed() ? chain.filter(exchange) : Mono.error(() -> tooMany(verdict));
    }

    private static ErrorResponseException tooMany(Verdict verdict) {
        ErrorResponseException problem = Problems.problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "Too many requests of this kind; try again in " + verdict.delaySeconds() + " s.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(verdict.delaySeconds()));
        return problem;
    }

    @Override
    public int getOrder() {
        return FilterOrder.RATE_LIMIT;
    }
}
