package news.everyday.gateway.upstream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are and how they are called.
 *
 * @param services per service, e.g. {@code article}, the base addresses of its replicas
 * @param rest how long a replica that refused a connection is left alone while others are there
 * @param connections the connections to all services together
 * @param breaker when a service is given up for a while
 */
@Validated
@ConfigurationProperties("news.gateway")
record UpstreamProperties(
        @NotEmpty Map<String, @NotEmpty List<URI>> services,
        @DefaultValue("2s") Duration rest,
        @DefaultValue @Valid Connections connections,
        @DefaultValue @Valid Breaker breaker) {

    /**
     * The pool of connections, one for each address.
     *
     * @param connectTimeout how long a connection may take to open
     * @param max connections to one address
     * @param maxWaiting requests that may wait for one of them
     * @param maxWait how long each may wait
     * @param idle after how much idleness a connection is closed; shorter than the services keep theirs
     * @param life after how long a connection is closed anyway, so that new replicas get their share
     * @param silence the longest pause within an answer
     */
    record Connections(
            @DefaultValue("500ms") Duration connectTimeout,
            @DefaultValue("500") @Min(1) int max,
            @DefaultValue("1000") @Min(0) int maxWaiting,
            @DefaultValue("1s") Duration maxWait,
            @DefaultValue("15s") Duration idle,
            @DefaultValue("30s") Duration life,
            @DefaultValue("30s") Duration silence) {}

    /**
     * The breaker (熔断器) of each service.
     *
     * @param window how far back calls are counted
     * @param minCalls how many of them it takes to judge
     * @param failureRate percentage of failures from which on the service is given up
     * @param pause how long, before a few calls are let through to try
     * @param trials how many
     */
    record Breaker(
            @DefaultValue("10s") Duration window,
            @DefaultValue("20") @Min(1) int minCalls,
            @DefaultValue("50") @Min(1) int failureRate,
            @DefaultValue("2s") Duration pause,
            @DefaultValue("5") @Min(1) int trials) {}
}
