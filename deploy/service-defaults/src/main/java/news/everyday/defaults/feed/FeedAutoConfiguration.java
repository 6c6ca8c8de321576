package news.everyday.defaults.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelOption;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import news.everyday.defaults.security.TokenProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.OptionsCapableConnectionFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(
        afterName = {
            "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        })
@EnableConfigurationProperties(FeedProperties.class)
class FeedAutoConfiguration {

    @Bean
    FeedClient feedClient(WebClient.Builder builder, TokenProperties tokens, FeedProperties properties) {
        HttpClient http = HttpClient.create().option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 2_000);
        WebClient client =
                builder.clientConnector(new ReactorClientHttpConnector(http)).build();
        return new FeedClient(client, tokens.serviceToken(), properties);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(DatabaseClient.class)
    static class Consuming {

        @Bean
        FeedConsumers feedConsumers(
                FeedClient client,
                DatabaseClient database,
                TransactionalOperator transactions,
                FeedProperties properties,
                MeterRegistry meters) {
            return new FeedConsumers(client, new FeedPositions(database), transactions, properties, meters);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(DatabaseClient.class)
    @ConditionalOnProperty("news.feed.publish")
    static class Publishing {

        @Bean
        FeedLog feedLog(DatabaseClient database, JsonMapper json, MeterRegistry meters) {
            FeedLog feed = new FeedLog(database, json);
            Gauge.builder("news.feed.head.position", feed, FeedLog::head)
                    .description("The last event that any reader has been given")
                    .register(meters);
            return feed;
        }

        @Bean
        FeedWakeups feedWakeups(
                ConnectionFactory pool, FeedProperties properties, ObjectProvider<FeedListener> listeners) {
            ConnectionFactoryOptions options =
                    OptionsCapableConnectionFactory.unwrapFrom(pool).getOptions();
            ConnectionFactory unpooled = ConnectionFactories.get(listening(options, properties.listenUrl()));
            return new FeedWakeups(unpooled, listeners.orderedStream().toList(), properties.probeInterval());
        }

        @Bean
        FeedController feedController(FeedLog feed, FeedWakeups wakeups, FeedProperties properties) {
            return new FeedController(feed, wakeups, properties);
        }

        /** The same database as the same role, but never through a pooler. */
        static ConnectionFactoryOptions listening(ConnectionFactoryOptions pool, @Nullable String url) {
            return (url == null)
                    ? pool
                    : pool.mutate().from(ConnectionFactoryOptions.parse(url)).build();
        }
    }
}
