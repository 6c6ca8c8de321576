package news.everyday.gateway.ratelimit;

import java.util.ArrayList;
import java.util.List;
import news.everyday.defaults.problem.Problems;
import news.everyday.gateway.filter.FilterOrder;
import news.everyday.gateway.filter.Origin;
import news.everyday.gateway.ratelimit.RouteClasses.Limit;
import news.everyday.gateway.security.Identity;
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
        return this.classes
                .find(exchange.getRequest())
                .map(limit -> judge(exchange, limit))
                .orElseGet(Mono::empty)
                .doOnNext(verdict -> verdict.writeTo(exchange.getResponse().getHeaders()))
                .filter(verdict -> !verdict.allowed())
                .<Void>flatMap(verdict -> Mono.error(() -> tooMany(verdict)))
                .switchIfEmpty(Mono.defer(() -> chain.filter(exchange)));
    }

    /** Management inherits this filter; at the public port such a path has been refused by now. */
    private static boolean isManagement(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().startsWith("/actuator");
    }

    /** Address and member at the same time, so that both together wait for Redis no longer than one. */
    private Mono<Verdict> judge(ServerWebExchange exchange, Limit limit) {
        List<Mono<Verdict>> verdicts = new ArrayList<>();
        if (limit.perAddress() != null) {
            verdicts.add(
                    this.buckets.take(limit.perAddress(), Origin.of(exchange).network()));
        }
        if (limit.perMember() != null) {
            Identity.of(exchange)
                    .map(member -> this.buckets.take(limit.perMember(), member.memberId()))
                    .ifPresent(verdicts::add);
        }
        return Flux.merge(verdicts).reduce(Verdict::orStricter);
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
