package news.everyday.stats.view.web;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ViewRouteConfiguration {

    /** As a customizer, not as a bean of the server's own type of route: the management port would inherit that. */
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> viewsBeforeSpring(ViewRoute route) {
        return server -> server.addRouteProviders(route::addTo);
    }
}
