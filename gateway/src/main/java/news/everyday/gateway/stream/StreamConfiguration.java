package news.everyday.gateway.stream;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    /**
     * Streams keep their connections: from the pool of the other requests they would take them all. What this filter
     * routes, Spring Cloud Gateway's own behind it leaves alone.
     */
    @Bean
    NettyRoutingFilter streamRoutingFilter(
            @Qualifier("streamHttpClient") HttpClient streamHttpClient,
            ObjectProvider<List<HttpHeadersFilter>> headersFilters,
            HttpClientProperties clientProperties) {
        return new NettyRoutingFilter(streamHttpClient, headersFilters, clientProperties) {
            @Override
            public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
                return EventStreams.isWanted(exchange.getRequest())
                        ? super.filter(exchange, chain)
                        : chain.filter(exchange);
            }

            @Override
            public int getOrder() {
                return super.getOrder() - 1;
            }
        };
    }
}
