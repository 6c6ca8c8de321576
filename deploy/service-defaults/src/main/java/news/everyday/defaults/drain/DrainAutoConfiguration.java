package news.everyday.defaults.drain;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServerResponse;

@AutoConfiguration
class DrainAutoConfiguration {

    @Bean
    Drain drain(@Value("${news.drain.wait}") Duration wait) {
        return new Drain(wait);
    }

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> connectionsEndWhileDraining(Drain drain) {
        return factory -> factory.addServerCustomizers(
                server -> server.mapHandle((handled, connection) -> handle(handled, connection, drain)));
    }

    private static Mono<Void> handle(Mono<Void> handled, Connection connection, Drain drain) {
        if (drain.isDraining() && connection instanceof HttpServerResponse response) {
            response.keepAlive(false);
        }
        return handled;
    }
}
