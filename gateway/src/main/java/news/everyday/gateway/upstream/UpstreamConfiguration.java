package news.everyday.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import news.everyday.gateway.upstream.UpstreamProperties.Breaker;
import news.everyday.gateway.upstream.UpstreamProperties.Connections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatusCode;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

@Configuration(proxyBeanMethods = false)
class UpstreamConfiguration {

    /** Of a name that stands for several addresses each gets its share, and new ones are found within this time. */
    private static final Duration NAMES_KEPT = Duration.ofSeconds(10);

    /** Instead of Spring Cloud Gateway's, whose pool can't bound the requests that wait (RATIONALE.md). */
    @Bean
    @Primary
    HttpClient upstreamHttpClient(ConnectionProvider upstreamConnections, UpstreamProperties properties) {
        return client(upstreamConnections, properties.connections())
                .responseTimeout(properties.connections().silence());
    }

    /** Sends everything that no other filter wants. */
    @Bean
    ServiceCallFilter serviceCallFilter(HttpClient upstreamHttpClient) {
        return new ServiceCallFilter(upstreamHttpClient, any -> true, 0);
    }

    /** For answers that don't end. */
    @Bean
    HttpClient streamHttpClient(ConnectionProvider streamConnections, UpstreamProperties properties) {
        return client(streamConnections, properties.connections())
                .responseTimeout(properties.connections().streamSilence());
    }

    private static HttpClient client(ConnectionProvider connections, Connections settings) {
        return HttpClient.create(connections)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        settings.connectTimeout().toMillis())
                .option(ChannelOption.SO_KEEPALIVE, true)
                .resolver(names -> names.roundRobinSelection(true).cacheMaxTimeToLive(NAMES_KEPT))
                .httpResponseDecoder(spec -> spec.maxHeaderSize(32 * 1024));
    }

    @Bean(destroyMethod = "dispose")
    ConnectionProvider streamConnections(UpstreamProperties properties) {
        return ConnectionProvider.builder("streams")
                .maxConnections(properties.connections().streams())
                .pendingAcquireMaxCount(0)
                .build();
    }

    @Bean(destroyMethod = "dispose")
    ConnectionProvider upstreamConnections(UpstreamProperties properties) {
        Connections settings = properties.connections();
        return ConnectionProvider.builder("upstream")
                .maxConnections(settings.max())
                .pendingAcquireMaxCount(settings.maxWaiting())
                .pendingAcquireTimeout(settings.maxWait())
                .maxIdleTime(settings.idle())
                .maxLifeTime(settings.life())
                .maxLifeTimeVariance(20)
                .evictInBackground(settings.idle())
                .disposeInactivePoolsInBackground(settings.life(), settings.life())
                .lifo()
                .metrics(true)
                .build();
    }

    @Bean
    CircuitBreakerRegistry breakers(UpstreamProperties properties, MeterRegistry meters) {
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(breakerConfig(properties.breaker()));
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        return breakers;
    }

    private static CircuitBreakerConfig breakerConfig(Breaker settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.TIME_BASED)
                .slidingWindowSize((int) settings.window().toSeconds())
                .minimumNumberOfCalls(settings.minCalls())
                .failureRateThreshold(settings.failureRate())
                .waitDurationInOpenState(settings.pause())
                .permittedNumberOfCallsInHalfOpenState(settings.trials())
                .maxWaitDurationInHalfOpenState(settings.window())
                .recordResult(UpstreamConfiguration::isFailure)
                .recordException(UpstreamFailures::isOurs)
                .ignoreException(failure -> !UpstreamFailures.isOurs(failure))
                .writableStackTraceEnabled(false)
                .build();
    }

    private static boolean isFailure(Object status) {
        return ((HttpStatusCode) status).is5xxServerError();
    }
}
