package news.everyday.gateway.upstream;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Turns {@code upstream://article} into the address of one replica; at a retry, of another one. Runs anew for every
 * attempt.
 */
@Component
final class ReplicaGlobalFilter implements GlobalFilter, Ordered {

    private static final String TRIED = ReplicaGlobalFilter.class.getName() + ".tried";

    private final Upstreams upstreams;

    ReplicaGlobalFilter(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        Set<URI> tried = triedBy(exchange);
        Upstream upstream = this.upstreams.choose(route.getUri().getHost(), exchange, !tried.isEmpty());
        URI replica = upstream.next(tried);
        tried.add(replica);
        exchange.getAttributes()
                .put(
                        ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR,
                        at(replica, exchange.getRequest().getURI()));
        return chain.filter(exchange)
                .doOnError(UpstreamFailures::isConnectFailure, failure -> upstream.rest(replica))
                .doOnSuccess(done -> restIfLeaving(exchange, upstream, replica));
    }

    /** A replica that doesn't keep its connections is about to stop: the next requests go to others, in time. */
    private static void restIfLeaving(ServerWebExchange exchange, Upstream upstream, URI replica) {
        HttpClientResponse response = exchange.getAttribute(ServerWebExchangeUtils.CLIENT_RESPONSE_ATTR);
        if (response != null
                && response.responseHeaders().contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true)) {
            upstream.rest(replica);
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<URI> triedBy(ServerWebExchange exchange) {
        return (Set<URI>) exchange.getAttributes().computeIfAbsent(TRIED, key -> new HashSet<URI>());
    }

    private static URI at(URI replica, URI url) {
        String query = (url.getRawQuery() != null) ? "?" + url.getRawQuery() : "";
        return URI.create(replica.getScheme() + "://" + replica.getRawAuthority() + url.getRawPath() + query);
    }

    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 150;
    }
}
