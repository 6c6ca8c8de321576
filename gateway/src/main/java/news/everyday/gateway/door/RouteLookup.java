package news.everyday.gateway.door;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.everyday.gateway.path.PathTable;
import news.everyday.gateway.path.PathTable.Row;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.predicate.PredicateDefinition;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteDefinition;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * The end of the line: the route of a request, found in a table of all paths instead of by asking one route after the
 * other. Whatever is in no row goes to Spring, which has the gateway's own endpoints and knows what is missing; so does
 * everything when a route has other predicates than paths.
 */
@Component
final class RouteLookup implements WebHandler, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RouteLookup.class);

    private static final String PATH = "Path";

    private final RouteLocator routes;

    private final GatewayProperties properties;

    private final FilteringWebHandler routeFilters;

    private final DispatcherHandler others;

    private volatile @Nullable PathTable<Route> table;

    RouteLookup(
            @Qualifier("cachedCompositeRouteLocator") RouteLocator routes,
            GatewayProperties properties,
            FilteringWebHandler routeFilters,
            DispatcherHandler others) {
        this.routes = routes;
        this.properties = properties;
        this.routeFilters = routeFilters;
        this.others = others;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        Route route = find(exchange.getRequest());
        if (route == null) {
            return this.others.handle(exchange);
        }
        exchange.getAttributes().put(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR, route);
        return this.routeFilters.handle(exchange);
    }

    /** Asks of another site's page whether it may ask are answered by Spring: they may not. */
    @Nullable
    Route find(ServerHttpRequest request) {
        PathTable<Route> known = this.table;
        if (known == null || CorsUtils.isPreFlightRequest(request)) {
            return null;
        }
        return known.find(request.getPath().pathWithinApplication(), any -> true);
    }

    /** The routes are there once they have been read; they don't change while the gateway runs. */
    @Override
    public void start() {
        this.routes
                .getRoutes()
                .collectList()
                .subscribe(
                        all -> this.table = tableOf(all),
                        failure -> log.error("There is no table of routes; Spring looks each of them up", failure));
    }

    private @Nullable PathTable<Route> tableOf(List<Route> all) {
        Map<String, RouteDefinition> definitions =
                this.properties.getRoutes().stream().collect(Collectors.toMap(RouteDefinition::getId, known -> known));
        List<Row<Route>> rows = new ArrayList<>();
        for (Route route : all) {
            RouteDefinition definition = definitions.get(route.getId());
            if (definition == null || !isByPathAlone(definition)) {
                return null;
            }
            patternsOf(definition).forEach(pattern -> rows.add(new Row<>(pattern, route)));
        }
        return new PathTable<>(rows);
    }

    private static boolean isByPathAlone(RouteDefinition definition) {
        return definition.getPredicates().size() == 1
                && definition.getPredicates().get(0).getName().equals(PATH);
    }

    private static List<PathPattern> patternsOf(RouteDefinition definition) {
        PredicateDefinition paths = definition.getPredicates().get(0);
        Collection<String> patterns = paths.getArgs().values();
        return patterns.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    @Override
    public void stop() {
        this.table = null;
    }

    @Override
    public boolean isRunning() {
        return this.table != null;
    }

    /** Before the server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
