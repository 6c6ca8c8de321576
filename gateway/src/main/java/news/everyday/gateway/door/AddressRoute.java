package news.everyday.gateway.door;

import io.netty.handler.codec.http.HttpHeaderNames;
import news.everyday.defaults.problem.Problems;
import news.everyday.gateway.door.EarlyRefusal.Answer;
import news.everyday.gateway.filter.TraceNumbers;
import org.reactivestreams.Publisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/**
 * Takes the requests whose address no URI can be made of, for which Spring would have nothing but an empty 400: leads to
 * the address that is meant where only the query is at fault, else says what is wrong.
 */
@Component
final class AddressRoute {

    private final EarlyRefusal refusal;

    AddressRoute(EarlyRefusal refusal) {
        this.refusal = refusal;
    }

    HttpServerRoutes addTo(HttpServerRoutes routes) {
        return routes.route(AddressRoute::fits, this::answer);
    }

    /** Not what isn't a path of ours at all, such as {@code *} or another site's address. */
    private static boolean fits(HttpServerRequest request) {
        String address = request.uri();
        return address.startsWith("/") && !ReadableAddress.isReadable(address);
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        String traceId = TraceNumbers.of(request.requestHeaders().get("traceparent"));
        return ReadableAddress.canBeMended(request.uri())
                ? redirect(request, response, traceId)
                : refuse(request, response, traceId);
    }

    /** 308 keeps method and body. */
    private Mono<Void> redirect(HttpServerRequest request, HttpServerResponse response, String traceId) {
        return with(this.refusal.headers(traceId), response)
                .status(HttpStatus.PERMANENT_REDIRECT.value())
                .header(HttpHeaderNames.LOCATION, ReadableAddress.of(request.uri()))
                .header(HttpHeaderNames.CONTENT_LENGTH, "0")
                .send();
    }

    private Publisher<Void> refuse(HttpServerRequest request, HttpServerResponse response, String traceId) {
        ProblemDetail problem = Problems.invalidField(
                        HttpStatus.BAD_REQUEST, "invalid-request", "address", "has characters that must be escaped")
                .getBody();
        String accept = request.requestHeaders().get(HttpHeaderNames.ACCEPT);
        Answer answer = this.refusal.answer(problem, EarlyRefusal.isForReader(accept, request.uri()), traceId);
        return with(answer.headers(), response)
                .status(HttpStatus.BAD_REQUEST.value())
                .sendByteArray(Mono.just(answer.body()));
    }

    private static HttpServerResponse with(HttpHeaders headers, HttpServerResponse response) {
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        return response;
    }
}
