package news.everyday.gateway.session;

import java.time.Clock;
import java.util.Set;
import news.everyday.defaults.problem.Problems;
import news.everyday.gateway.filter.FilterOrder;
import news.everyday.gateway.filter.Origin;
import news.everyday.gateway.security.Credentials;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Renews a browser's session when its access token has run out (静默续期), so that no page has to. Programs with bearer
 * tokens look after themselves.
 */
@Component
final class SilentRefreshWebFilter implements WebFilter, Ordered {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final SessionRenewals renewals;

    private final Clock clock;

    SilentRefreshWebFilter(SessionRenewals renewals, Clock clock) {
        this.renewals = renewals;
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String refreshToken =
                Credentials.renewable(exchange.getRequest(), this.clock).orElse(null);
        if (refreshToken == null) {
            return chain.filter(exchange);
        }
        return renew(refreshToken, exchange)
                .doOnNext(renewal -> renewal.applyTo(exchange))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    /** While sessions can't be renewed whoever reads goes on as anybody, and whoever changes something is told why. */
    private Mono<Renewal> renew(String refreshToken, ServerWebExchange exchange) {
        Mono<Renewal> renewal = this.renewals.renew(refreshToken, Origin.of(exchange));
        if (!READING.contains(exchange.getRequest().getMethod())) {
            return renewal.onErrorMap(SilentRefreshWebFilter::unavailable);
        }
        return renewal.onErrorResume(failure -> Mono.fromRunnable(() -> Credentials.dropIn(exchange)));
    }

    private static Throwable unavailable(Throwable failure) {
        return Problems.problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "sign-in-unavailable",
                "Your session has to be renewed, and that is not possible right now.");
    }

    @Override
    public int getOrder() {
        return FilterOrder.SILENT_REFRESH;
    }
}
