package news.everyday.defaults.deadline;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import news.everyday.defaults.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives up a request whose caller, by header {@code Deadline} in milliseconds, has given it up too: what is still to be
 * done for it is cancelled. Not once the answer has begun; a stream of events never ends in time.
 */
final class DeadlineWebFilter implements WebFilter, Ordered {

    private static final String HEADER = "Deadline";

    private static final Pattern MILLIS = Pattern.compile("\\d{1,9}");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Optional.ofNullable(exchange.getRequest().getHeaders().getFirst(HEADER))
                .filter(header -> MILLIS.matcher(header).matches())
                .map(header -> Duration.ofMillis(Long.parseLong(header)))
                .map(left -> chain.filter(exchange).timeout(passed(left, exchange.getResponse()), tooLate()))
                .orElseGet(() -> chain.filter(exchange));
    }

    private static Mono<Long> passed(Duration left, ServerHttpResponse response) {
        return Mono.delay(left).filter(tick -> !response.isCommitted()).switchIfEmpty(Mono.never());
    }

    private static Mono<Void> tooLate() {
        return Mono.error(() -> Problems.problem(
                HttpStatus.GATEWAY_TIMEOUT,
                "deadline-passed",
                "The caller's deadline passed before there was an answer."));
    }

    /** The last: what other filters answer by themselves takes no time. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
