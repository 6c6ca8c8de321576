package news.everyday.gateway.server;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.http.server.HttpServer;

@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    /** Enough for any browser, few enough that one connection can't take everything. */
    private static final long STREAMS = 100;

    private static final long HEADER_LIST = 16 * 1024;

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> slowClientsAreCutOff(SlowClientProperties properties) {
        return factory -> factory.addServerCustomizers(server -> limit(server, properties));
    }

    private static HttpServer limit(HttpServer server, SlowClientProperties properties) {
        return server.readTimeout(properties.pause())
                .requestTimeout(properties.body())
                .http2Settings(
                        settings -> settings.maxConcurrentStreams(STREAMS).maxHeaderListSize(HEADER_LIST))
                .childObserve(SlowHeadersHandler::observe)
                .doOnChannelInit((observer, channel, address) -> new SlowHeadersHandler(properties).watch(channel));
    }
}
