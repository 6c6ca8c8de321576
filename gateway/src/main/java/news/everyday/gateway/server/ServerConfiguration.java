package news.everyday.gateway.server;

import io.netty.channel.Channel;
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
        return server.http2Settings(
                        settings -> settings.maxConcurrentStreams(STREAMS).maxHeaderListSize(HEADER_LIST))
                .childObserve((connection, state) -> SlowHeadersHandler.observe(connection, state, properties))
                .doOnChannelInit((observer, channel, address) -> watch(channel, properties));
    }

    private static void watch(Channel channel, SlowClientProperties properties) {
        new SlowHeadersHandler(properties).watch(channel);
        SlowBodyHandler.watch(channel, properties);
        UpgradeOfferHandler.watch(channel);
    }
}
