package news.everyday.gateway.cache;

import io.netty.util.concurrent.FastThreadLocal;
import java.util.Objects;
import news.everyday.gateway.cache.CacheFront.Hit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Component;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/** The server's first route: taken by the requests that {@link CacheFront} has an answer for. */
@Component
final class CacheRoute {

    private final CacheFront front;

    private final FrontWriter writer;

    /** The server asks whether the route fits and then follows it at once, so what was found needn't be looked up again. */
    private final FastThreadLocal<@Nullable Hit> found = new FastThreadLocal<>();

    CacheRoute(CacheFront front, FrontWriter writer) {
        this.front = front;
        this.writer = writer;
    }

    HttpServerRoutes addTo(HttpServerRoutes routes) {
        return routes.route(this::fits, this::answer);
    }

    private boolean fits(HttpServerRequest request) {
        Hit hit = this.front.find(request);
        this.found.set(hit);
        return hit != null;
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        Hit hit = Objects.requireNonNull(this.found.get());
        this.found.set(null);
        return this.writer.write(hit, request, response);
    }
}
