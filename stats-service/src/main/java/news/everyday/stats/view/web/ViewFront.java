package news.everyday.stats.view.web;

import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.DefaultServerWebExchange;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.i18n.LocaleContextResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;
import reactor.core.publisher.Mono;

/**
 * Hands a view to {@link ViewWebFilter} without observation, filters and exception handlers, which together cost more
 * than counting it does. What the filter refuses goes the long way round, and is answered there like everything else.
 */
final class ViewFront implements HttpHandler {

    private final WebSessionManager sessions = new DefaultWebSessionManager();

    private final LocaleContextResolver locales = new AcceptHeaderLocaleContextResolver();

    private final ViewWebFilter views;

    private final ServerCodecConfigurer codecs;

    private final HttpHandler next;

    ViewFront(ViewWebFilter views, ServerCodecConfigurer codecs, HttpHandler next) {
        this.views = views;
        this.codecs = codecs;
        this.next = next;
    }

    @Override
    public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
        if (!ViewWebFilter.isView(request)) {
            return this.next.handle(request, response);
        }
        ServerWebExchange exchange =
                new DefaultServerWebExchange(request, response, this.sessions, this.codecs, this.locales);
        return this.views.count(exchange).onErrorResume(refusal -> refuse(request, response, refusal));
    }

    private Mono<Void> refuse(ServerHttpRequest request, ServerHttpResponse response, Throwable refusal) {
        return this.next.handle(new RefusedView(request, refusal), response);
    }

    /** A view whose body was read and is not there any more, with what was wrong with it. */
    static final class RefusedView extends ServerHttpRequestDecorator {

        private final Throwable refusal;

        private RefusedView(ServerHttpRequest request, Throwable refusal) {
            super(request);
            this.refusal = refusal;
        }

        Throwable refusal() {
            return this.refusal;
        }
    }
}
