package news.everyday.stats.view.web;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.AsciiString;
import java.time.Duration;
import java.util.List;
import news.everyday.stats.origin.Sender;
import news.everyday.stats.origin.SenderHeaders;
import news.everyday.stats.view.CountedView;
import news.everyday.stats.view.Visitor;
import news.everyday.stats.view.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/**
 * What is told of one view or several.
 *
 * @param cookie by which the browser is known from now on; null when it needs none
 */
record ViewAnswer(StringBuilder json, @Nullable ResponseCookie cookie) {

    private static final Duration COOKIE_AGE = Duration.ofDays(180);

    private static final AsciiString PROBLEM = AsciiString.cached("application/problem+json");

    static ViewAnswer of(long articleId, CountedView view, Visitor visitor, Sender sender) {
        StringBuilder json = new StringBuilder(96);
        ViewOutcome.write(articleId, view, json);
        return new ViewAnswer(json, cookieFor(visitor, sender));
    }

    static ViewAnswer of(List<ViewOutcome> outcomes, Visitor visitor, Sender sender) {
        StringBuilder json = new StringBuilder("{\"items\":[");
        for (ViewOutcome outcome : outcomes) {
            outcome.write(json);
            json.append(',');
        }
        json.setLength(json.length() - 1);
        return new ViewAnswer(json.append("]}"), cookieFor(visitor, sender));
    }

    private static @Nullable ResponseCookie cookieFor(Visitor visitor, Sender sender) {
        if (visitor.newCookie() == null) {
            return null;
        }
        return ResponseCookie.from(Visitors.COOKIE, visitor.newCookie())
                .httpOnly(true)
                .sameSite("Lax")
                .path("/")
                .maxAge(COOKIE_AGE)
                .secure("https".equals(sender.header(SenderHeaders.FORWARDED_PROTO)))
                .build();
    }

    Mono<Void> write(HttpServerResponse response) {
        if (this.cookie != null) {
            response.responseHeaders().set(HttpHeaderNames.SET_COOKIE, this.cookie.toString());
        }
        return write(response, HttpHeaderValues.APPLICATION_JSON, this.json);
    }

    static Mono<Void> writeUnavailable(HttpServerResponse response, StringBuilder problem) {
        response.status(HttpResponseStatus.SERVICE_UNAVAILABLE);
        response.responseHeaders().set(HttpHeaderNames.RETRY_AFTER, "1");
        return write(response, PROBLEM, problem);
    }

    private static Mono<Void> write(HttpServerResponse response, AsciiString type, StringBuilder json) {
        HttpHeaders headers = response.responseHeaders();
        headers.set(HttpHeaderNames.CONTENT_TYPE, type);
        headers.set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE);
        ByteBuf body = response.alloc().buffer(ByteBufUtil.utf8MaxBytes(json));
        ByteBufUtil.writeUtf8(body, json);
        return response.sendObject(body).then();
    }
}
