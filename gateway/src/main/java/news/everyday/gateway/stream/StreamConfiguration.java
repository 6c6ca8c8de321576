package news.everyday.gateway.stream;

import news.everyday.gateway.upstream.ServiceCallFilter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.http.client.HttpClient;

@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    /** Streams keep their connections: from the pool of the other requests they would take them all. */
    @Bean
    ServiceCallFilter streamCallFilter(@Qualifier("streamHttpClient") HttpClient streamHttpClient) {
        return new ServiceCallFilter(streamHttpClient, EventStreams::isWanted, 1);
    }
}
