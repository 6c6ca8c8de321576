package news.everyday.gateway.door;

import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import news.everyday.gateway.upstream.RouteObservationConvention;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    /** As a customizer, not as a bean of the server's own type of route: the management port would inherit that. */
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> addressesBeforeSpring(AddressRoute route) {
        return server -> server.addRouteProviders(route::addTo);
    }

    /**
     * The public port's way in, instead of Boot's. Spring Security's chain guards the management port alone, where requests
     * come by Boot's way; here {@link news.everyday.gateway.security.PublicPortSecurity} stands in its place.
     */
    @Bean
    HttpHandler httpHandler(
            ApplicationContext context,
            ObjectProvider<WebFilter> filters,
            ObjectProvider<WebExceptionHandler> exceptionHandlers,
            RouteLookup routes,
            SampledRequests sampled,
            RouteMeters meters) {
        List<WebFilter> line = filters.orderedStream()
                .filter(filter -> !(filter instanceof WebFilterChainProxy))
                .toList();
        AnsweredFailures way = new AnsweredFailures(
                FilterLine.of(line, routes), exceptionHandlers.orderedStream().toList());
        Door door = new Door(way, sampled, meters);
        door.setApplicationContext(context);
        door.setCodecConfigurer(context.getBean(ServerCodecConfigurer.class));
        // Nobody has a session on this server.
        door.setSessionManager(exchange -> Mono.empty());
        door.setObservationRegistry(context.getBean(ObservationRegistry.class));
        door.setObservationConvention(context.getBean(RouteObservationConvention.class));
        door.afterPropertiesSet();
        return door;
    }
}
