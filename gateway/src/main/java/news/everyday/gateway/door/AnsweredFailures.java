package news.everyday.gateway.door;

import java.util.List;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.handler.ExceptionHandlingWebHandler;
import reactor.core.publisher.Mono;

/** Goes down the line of filters, and has the first exception handler that can answer a failure. */
final class AnsweredFailures implements WebHandler {

    private final WebFilterChain line;

    private final List<WebExceptionHandler> handlers;

    AnsweredFailures(WebFilterChain line, List<WebExceptionHandler> handlers) {
        this.line = line;
        this.handlers = List.copyOf(handlers);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        return this.line.filter(exchange).onErrorResume(failure -> answer(exchange, failure));
    }

    /** As Spring does it: each handler gets what the one before it could not answer. */
    private Mono<Void> answer(ServerWebExchange exchange, Throwable failure) {
        exchange.getAttributes().put(ExceptionHandlingWebHandler.HANDLED_WEB_EXCEPTION, failure);
        Mono<Void> answer = Mono.error(failure);
        for (WebExceptionHandler handler : this.handlers) {
            answer = answer.onErrorResume(unanswered -> handler.handle(exchange, unanswered));
        }
        return answer;
    }
}
