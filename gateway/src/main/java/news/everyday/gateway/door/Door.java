package news.everyday.gateway.door;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.HttpWebHandlerAdapter;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/**
 * Takes requests in. A sampled one goes the way that Spring has for all, with an observation; the others the same way
 * without, and are counted at its end.
 */
final class Door extends HttpWebHandlerAdapter {

    private static final Logger log = LoggerFactory.getLogger(Door.class);

    private static final DisconnectedClientHelper GONE = new DisconnectedClientHelper(Door.class.getName() + ".gone");

    private final SampledRequests sampled;

    private final RouteMeters meters;

    Door(WebHandler delegate, SampledRequests sampled, RouteMeters meters) {
        super(delegate);
        this.sampled = sampled;
        this.meters = meters;
    }

    @Override
    public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
        if (this.sampled.takeNext()) {
            return super.handle(request, response);
        }
        long start = System.nanoTime();
        ServerWebExchange exchange = super.createExchange(request, response);
        return getDelegate()
                .handle(exchange)
                .onErrorResume(failure -> unanswered(exchange, failure))
                .then(Mono.defer(response::setComplete))
                .doFinally(signal -> this.meters.answered(exchange, System.nanoTime() - start, signal));
    }

    /** Only asked for what is sampled. */
    @Override
    protected ServerWebExchange createExchange(ServerHttpRequest request, ServerHttpResponse response) {
        ServerWebExchange exchange = super.createExchange(request, response);
        SampledRequests.mark(exchange);
        return exchange;
    }

    /** What no handler could answer: mostly clients that left, and answers that broke off after they had begun. */
    private static Mono<Void> unanswered(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().setStatusCode(HttpStatus.INTERNAL_SERVER_ERROR)) {
            log.error(
                    "No handler answered the failure of {}",
                    exchange.getRequest().getPath(),
                    failure);
            return Mono.empty();
        }
        if (GONE.checkAndLogClientDisconnectedException(failure)) {
            return Mono.empty();
        }
        log.error("The answer to {} broke off: {}", exchange.getRequest().getPath(), failure.toString());
        return Mono.error(failure);
    }
}
