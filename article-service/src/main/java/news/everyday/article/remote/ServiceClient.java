package news.everyday.article.remote;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.util.retry.Retry;

/**
 * Reads from one other service: time limit, circuit breaker, one retry, and a fallback that is counted
 * ({@code news.remote.fallback}).
 */
public final class ServiceClient {

    private static final Logger log = LoggerFactory.getLogger(ServiceClient.class);

    private final String service;

    private final WebClient http;

    private final RemoteProperties properties;

    private final CircuitBreaker breaker;

    private final MeterRegistry meters;

    public ServiceClient(
            String service, URI address, WebClient.Builder http, RemoteProperties properties, MeterRegistry meters) {
        this.service = service;
        this.properties = properties;
        this.meters = meters;
        this.http = http.clone()
                .baseUrl(address.toString())
                .clientConnector(connector(service, properties))
                .build();
        this.breaker = breaker(service, properties);
        meters.gauge("news.remote.well", Tags.of("service", service), this, client -> client.isWell() ? 1 : 0);
    }

    /**
     * One answer of the service. Empty when it has none (404), an error when it could not be found out.
     *
     * @param path template of path and query, e.g. {@code /api/v1/views?articleIds={ids}}
     */
    public <T> Mono<T> get(Class<T> type, String path, Object... values) {
        return withoutCancelling(request(type, path, values))
                .timeout(this.properties.timeout())
                .transformDeferred(CircuitBreakerOperator.of(this.breaker))
                .retryWhen(Retry.max(1)
                        .filter(ServiceClient::isTransient)
                        .onRetryExhaustedThrow((retry, signal) -> signal.failure()))
                .timeout(this.properties.deadline());
    }

    /**
     * Nobody waits for a late answer, but its call is let end: cutting it off costs the connection, and an answer that
     * arrives in the same moment would fail with nobody to tell. The connector ends a call that is never answered. A
     * late failure travels as a value, since as an error it would be reported as dropped.
     */
    private static <T> Mono<T> withoutCancelling(Mono<T> call) {
        return Mono.deferContextual(context ->
                        Mono.fromFuture(call.materialize().contextWrite(context).toFuture(), true))
                .dematerialize();
    }

    private <T> Mono<T> request(Class<T> type, String path, Object... values) {
        return this.http
                .get()
                .uri(path, values)
                .retrieve()
                .bodyToMono(type)
                .onErrorResume(WebClientResponseException.NotFound.class, missing -> Mono.empty());
    }

    /** A visible fallback instead of an answer; counted, with the reason's kind. */
    public <T> Mono<T> fallback(String call, Throwable failure, T unknown) {
        this.meters
                .counter(
                        "news.remote.fallback",
                        "service",
                        this.service,
                        "call",
                        call,
                        "reason",
                        failure.getClass().getSimpleName())
                .increment();
        log.debug("{} {} fell back: {}", this.service, call, failure.toString());
        return Mono.just(unknown);
    }

    /** False from when the service was found failing until it answered again; nobody should wait for it then. */
    public boolean isWell() {
        return this.breaker.getState() == CircuitBreaker.State.CLOSED;
    }

    /** A call that took too long isn't repeated: the reader has waited long enough. */
    private static boolean isTransient(Throwable failure) {
        return failure instanceof WebClientRequestException
                || (failure instanceof WebClientResponseException ex
                        && ex.getStatusCode().is5xxServerError());
    }

    /** A refused question says nothing about the service; too many questions (429) do. */
    private static boolean isOurMistake(Throwable failure) {
        return failure instanceof WebClientResponseException ex
                && ex.getStatusCode().is4xxClientError()
                && ex.getStatusCode().value() != 429;
    }

    private static CircuitBreaker breaker(String service, RemoteProperties properties) {
        CircuitBreaker breaker = CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(4)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(properties.openFor())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .ignoreException(ServiceClient::isOurMistake)
                        .maxWaitDurationInHalfOpenState(Duration.ofSeconds(5))
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> log.warn("{}: {}", service, event.getStateTransition()));
        return breaker;
    }

    private static ReactorClientHttpConnector connector(String service, RemoteProperties properties) {
        ConnectionProvider connections = ConnectionProvider.builder(service)
                .maxConnections(properties.maxConnections())
                .pendingAcquireMaxCount(4 * properties.maxConnections())
                .pendingAcquireTimeout(properties.timeout())
                .maxIdleTime(Duration.ofSeconds(10))
                .maxLifeTime(Duration.ofSeconds(30))
                .metrics(true)
                .build();
        return new ReactorClientHttpConnector(HttpClient.create(connections)
                .responseTimeout(properties.giveUpAfter())
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(properties.connectTimeout().toMillis())));
    }
}
