package news.everyday.gateway.door;

import io.netty.handler.codec.http.HttpHeaderNames;
import news.everyday.defaults.problem.Problems;
import news.everyday.gateway.fallback.ErrorPage;
import news.everyday.gateway.filter.ResponseHeaders;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the requests whose address no URI can be made of, for which Spring would have nothing but an empty 400: leads to
 * the address that is meant where only the query is at fault, else says what is wrong.
 */
@Component
final class AddressRoute {

    private final ErrorPage page;

    private final JsonMapper json;

    private final ResponseHeaders usual;

    AddressRoute(ErrorPage page, JsonMapper json, ResponseHeaders usual) {
        this.page = page;
        this.json = json;
        this.usual = usual;
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
        HttpHeaders headers = new HttpHeaders();
        this.usual.complete(headers, false);
        headers.set("X-Trace-Id", traceId);
        headers.setCacheControl("no-store");
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        return ReadableAddress.canBeMended(request.uri())
                ? redirect(request, response)
                : refuse(request, response, traceId);
    }

    /** 308 keeps method and body. */
    private static Mono<Void> redirect(HttpServerRequest request, HttpServerResponse response) {
        return response.status(HttpStatus.PERMANENT_REDIRECT.value())
                .header(HttpHeaderNames.LOCATION, ReadableAddress.of(request.uri()))
                .header(HttpHeaderNames.CONTENT_LENGTH, "0")
                .send();
    }

    private Publisher<Void> refuse(HttpServerRequest request, HttpServerResponse response, String traceId) {
        ProblemDetail problem = Problems.invalidField(
                        HttpStatus.BAD_REQUEST, "invalid-request", "address", "has characters that must be escaped")
                .getBody();
        problem.setProperty("traceId", traceId);
        boolean page = wantsPage(request);
        byte[] body = page ? this.page.render(problem) : this.json.writeValueAsBytes(problem);
        return response.status(HttpStatus.BAD_REQUEST.value())
                .header(HttpHeaderNames.CONTENT_TYPE, page ? "text/html;charset=UTF-8" : "application/problem+json")
                .header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length))
                .sendByteArray(Mono.just(body));
    }

    private static boolean wantsPage(HttpServerRequest request) {
        String accept = request.requestHeaders().get(HttpHeaderNames.ACCEPT);
        return accept != null && accept.contains("text/html") && !request.uri().startsWith("/api/");
    }
}
