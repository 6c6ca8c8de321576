package news.everyday.gateway.upstream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
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
 * @param canaries per service, replicas on trial
 * @param slowStart how long it takes until a replica that comes back gets its full share (慢启动)
 * @param rest how long a replica that refused a connection is left alone while others are there
 * @param connections the connections to all services together
 * @param retries how many requests may be sent a second time
 * @param breaker when a service is given up for a while
 */
@Validated
@ConfigurationProperties("news.gateway")
record UpstreamProperties(
        @NotEmpty Map<String, @NotEmpty List<URI>> services,
        @DefaultValue Map<String, @Valid Canary> canaries,
        @DefaultValue("2s") Duration rest,
        @DefaultValue("10s") Duration slowStart,
        @DefaultValue @Valid Connections connections,
        @DefaultValue @Valid Retries retries,
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
     * @param streams streams of events from one address, beside the connections above
     * @param streamSilence the longest pause within such a stream
     */
    record Connections(
            @DefaultValue("500ms") Duration connectTimeout,
            @DefaultValue("500") @Min(1) int max,
            @DefaultValue("1000") @Min(0) int maxWaiting,
            @DefaultValue("1s") Duration maxWait,
            @DefaultValue("15s") Duration idle,
            @DefaultValue("30s") Duration life,
            @DefaultValue("30s") Duration silence,
            @DefaultValue("20000") @Min(1) int streams,
            @DefaultValue("2m") Duration streamSilence) {}

    /**
     * New replicas of a service that get some of its requests on trial (金丝雀发布). Header {@code X-Canary} or cookie
     * {@code news_canary} say {@code always} or {@code never}; otherwise a reader's address decides, so that it is the same for all they ask.
     *
     * @param addresses base addresses of the new replicas
     * @param weight percentage of readers who get them without asking
     */
    record Canary(
            @NotEmpty List<URI> addresses,
            @DefaultValue("0") @Min(0) @Max(100) int weight) {}

    /**
     * The budget of each service.
     *
     * @param ratio of its requests
     * @param perSecond and so many more
     * @param saved the most that a quiet time can leave over
     */
    record Retries(
            @DefaultValue("0.2") @DecimalMin("0.0") double ratio,
            @DefaultValue("10") @Min(0) int perSecond,
            @DefaultValue("100") @Min(1) int saved) {}

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
