package news.everyday.gateway.filter;

import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Nothing internal and no path that a service could read differently than we do gets in: to a client it isn't there. */
@Component
final class ClosedPathsWebFilter implements WebFilter, Ordered {

    private static final Pattern INTERNAL = Pattern.compile("/+(?:internal|actuator)(?:[/;].*)?");

    /** Dot segments, and what hides a slash, a backslash, a dot or the end of a string or line; matrix parameters. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("(?i)//|/\\.{1,2}(?:/|$)|\\\\|;|%(?:2e|2f|5c|25|3b|0[0-9a-f]|1[0-9a-f]|7f|e2%80%a[89])");

    private final ApplicationContext context;

    ClosedPathsWebFilter(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getURI().getRawPath();
        if (isPublicPort(exchange) && isClosed(path)) {
            return Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        return chain.filter(exchange);
    }

    static boolean isClosed(String path) {
        return INTERNAL.matcher(path).matches() || AMBIGUOUS.matcher(path).find();
    }

    /** Management, on its own port, has a context of its own and inherits this filter. */
    private boolean isPublicPort(ServerWebExchange exchange) {
        return exchange.getApplicationContext() == this.context;
    }

    @Override
    public int getOrder() {
        return FilterOrder.CLOSED_PATHS;
    }
}
