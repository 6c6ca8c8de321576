package news.everyday.gateway.upstream;

import io.micrometer.common.KeyValue;
import java.util.Map;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.server.reactive.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Counts requests by route: paths are without number, routes are not. */
@Component
public final class RouteObservationConvention extends DefaultServerRequestObservationConvention {

    private static final String NAME = RouteObservationConvention.class.getName();

    private static final String UNROUTED = "unrouted";

    /** Counts this request under another name than that of a route, e.g. {@code cache}. */
    public static void nameInstead(ServerWebExchange exchange, String name) {
        exchange.getAttributes().put(NAME, name);
    }

    /** The route's id, or what stands for it, e.g. {@code article-api}. */
    public static String nameOf(Map<String, Object> attributes) {
        if (attributes.get(NAME) instanceof String name) {
            return name;
        }
        Object route = attributes.get(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return (route instanceof Route known) ? known.getId() : UNROUTED;
    }

    @Override
    protected KeyValue uri(ServerRequestObservationContext context) {
        return KeyValue.of("uri", nameOf(context.getAttributes()));
    }
}
