package news.everyday.gateway.server;

import io.netty.channel.Channel;
import news.everyday.gateway.door.EarlyRefusal;
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
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> badClientsAreSentAway(
            SlowClientProperties properties, EarlyRefusal refusal) {
        return factory -> factory.addServerCustomizers(server -> limit(server, properties, refusal));
    }

    private static HttpServer limit(HttpServer server, SlowClientProperties properties, EarlyRefusal refusal) {
        return server.http2Settings(
                        settings -> settings.maxConcurrentStreams(STREAMS).maxHeaderListSize(HEADER_LIST))
                .childObserve((connection, state) -> SlowHeadersHandler.observe(connection, state, properties))
                .doOnChannelInit((observer, channel, address) -> watch(channel, properties, refusal));
    }

    private static void watch(Channel channel, SlowClientProperties properties, EarlyRefusal refusal) {
        new SlowHeadersHandler(properties).watch(channel);
        SlowBodyHandler.watch(channel, properties);
        UnreadableRequestHandler.watch(channel, refusal);
        UpgradeOfferHandler.watch(channel);
    }
}
