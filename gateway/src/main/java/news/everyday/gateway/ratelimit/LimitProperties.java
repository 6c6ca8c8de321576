package news.everyday.gateway.ratelimit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;
import org.springframework.validation.annotation.Validated;

/**
 * How often somebody may ask.
 *
 * @param enabled whether anything is limited at all
 * @param factor multiplies every limit; large where one address stands for many people (local runs, load tests)
 * @param redisPatience how long a request waits for Redis before the gateway decides alone
 * @param redisPause for how long Redis isn't asked after it failed to answer
 * @param localBuckets how many clients the gateway remembers while it decides alone
 * @param classes the route classes by name; of several that fit, the one with the most specific path counts
 */
@Validated
@ConfigurationProperties("news.gateway.limits")
record LimitProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1") @DecimalMin("0.001") double factor,
        @DefaultValue("30ms") Duration redisPatience,
        @DefaultValue("1s") Duration redisPause,
        @DefaultValue("100000") long localBuckets,
        @DefaultValue Map<String, @Valid RouteClass> classes) {

    /**
     * Requests that are limited together.
     *
     * @param methods e.g. {@code POST}; empty for all
     * @param paths path patterns
     * @param period in which a full bucket fills again
     * @param perAddress requests of one client address in a period; absent for no limit
     * @param perMember requests of one member in a period; absent for no limit
     */
    record RouteClass(
            @DefaultValue List<HttpMethod> methods,
            @NotEmpty List<String> paths,
            @NotNull Duration period,
            @Nullable Integer perAddress,
            @Nullable Integer perMember) {}
}
