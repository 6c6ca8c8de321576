package news.everyday.stats.view.web;

import io.netty.handler.codec.http.HttpMethod;
import java.util.List;
import news.everyday.stats.origin.Sender;
import news.everyday.stats.origin.ViewOrigin;
import news.everyday.stats.view.CountedView;
import news.everyday.stats.view.Visitor;
import news.everyday.stats.view.Visitors;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/**
 * Takes {@code POST /api/v1/views} where requests come in, before anything else sees it: a view needs no token, and
 * Spring's request, the security chain and the mapping together cost several times what counting it does.
 *
 * <p>A view is answered after its request was read to the end: the server keeps one whose end it still waits for.
 */
@Component
final class ViewRoute {

    static final String PATH = "/api/v1/views";

    private static final String PATH_BEFORE_QUERY = PATH + "?";

    private final Visitors visitors;

    private final ViewOrigin origin;

    private final ViewCounting counting;

    private final ViewRefusals refusals;

    ViewRoute(Visitors visitors, ViewOrigin origin, ViewCounting counting, ViewRefusals refusals) {
        this.visitors = visitors;
        this.origin = origin;
        this.counting = counting;
        this.refusals = refusals;
    }

    HttpServerRoutes addTo(HttpServerRoutes routes) {
        return routes.route(ViewRoute::isView, this::answer);
    }

    private static boolean isView(HttpServerRequest request) {
        return HttpMethod.POST.equals(request.method())
                && (PATH.equals(request.uri()) || request.uri().startsWith(PATH_BEFORE_QUERY));
    }

    private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .collect(ViewBody::new, ViewBody::add)
                .flatMap(body -> count(body.parse(), new NettySender(request)))
                .flatMap(answer -> answer.write(response))
                .onErrorResume(refusal -> this.refusals.answer(refusal, request, response));
    }

    private Mono<ViewAnswer> count(ViewsRequest request, Sender sender) {
        Visitor visitor = this.visitors.identify(sender);
        if (request.isBatch()) {
            return countAll(request.views(), visitor, sender);
        }
        ViewRequest view = request.views().get(0);
        return count(view, visitor, sender).map(counted -> ViewAnswer.of(view.articleId(), counted, visitor, sender));
    }

    private Mono<CountedView> count(ViewRequest view, Visitor visitor, Sender sender) {
        byte traits = this.origin.of(sender, view.referrer());
        return this.counting.count(view.articleId(), visitor, traits, sender);
    }

    /** All on their way at once, in the order they came in; each is answered on its own. */
    private Mono<ViewAnswer> countAll(List<ViewRequest> views, Visitor visitor, Sender sender) {
        return Flux.fromIterable(views)
                .flatMapSequential(view -> countOne(view, visitor, sender), ViewsRequest.MOST_VIEWS)
                .collectList()
                .map(outcomes -> ViewAnswer.of(outcomes, visitor, sender));
    }

    private Mono<ViewOutcome> countOne(ViewRequest view, Visitor visitor, Sender sender) {
        return count(view, visitor, sender)
                .map(counted -> ViewOutcome.of(view.articleId(), counted))
                .onErrorResume(
                        ErrorResponseException.class, problem -> Mono.just(ViewOutcome.of(view.articleId(), problem)));
    }
}
