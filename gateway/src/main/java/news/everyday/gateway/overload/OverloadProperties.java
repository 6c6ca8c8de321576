package news.everyday.gateway.overload;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;
import org.springframework.validation.annotation.Validated;

/**
 * What happens when more is asked of a service than it can do.
 *
 * @param priorities the kinds of requests, the most important first; what fits none counts as {@code otherwise}
 * @param otherwise name of the kind that everything else belongs to
 * @param limit how many requests each service gets at a time
 * @param queue who waits for their turn
 */
@Validated
@ConfigurationProperties("news.gateway.overload")
record OverloadProperties(
        @NotEmpty List<@Valid Priority> priorities,
        @DefaultValue("lists") String otherwise,
        @DefaultValue @Valid Limit limit,
        @DefaultValue @Valid Queue queue) {

    /**
     * One row of the table.
     *
     * @param name e.g. {@code sign-in}
     * @param methods e.g. {@code POST}; empty for all
     * @param paths path patterns; of several that fit a request the most specific counts
     */
    record Priority(
            @NotEmpty String name,
            @DefaultValue List<HttpMethod> methods,
            @DefaultValue List<String> paths) {}

    /**
     * The limit of each service; adapted to how long its answers take.
     *
     * @param start at first, and where a quiet service's limit returns to
     * @param min never fewer
     * @param max never more: one slow service must not take all that the gateway has (舱壁, bulkhead)
     * @param tolerance how many times the usual an answer may take before the limit sinks
     * @param window how often it is adapted
     * @param probe how often a service that is always busy gets less for a moment, to see what is usual
     */
    record Limit(
            @DefaultValue("64") @Min(1) int start,
            @DefaultValue("8") @Min(1) int min,
            @DefaultValue("300") @Min(1) int max,
            @DefaultValue("1.3") @DecimalMin("1.0") double tolerance,
            @DefaultValue("100ms") Duration window,
            @DefaultValue("10s") Duration probe) {}

    /**
     * The queue of each service.
     *
     * @param max requests that may wait
     * @param patience how long the least important may, in a burst; each kind above it as long again
     * @param standing after this long without a moment in which nobody waited it is no burst
     * @param target how long the least important may wait from then on
     */
    record Queue(
            @DefaultValue("1000") @Min(1) int max,
            @DefaultValue("100ms") Duration patience,
            @DefaultValue("100ms") Duration standing,
            @DefaultValue("10ms") Duration target) {}
}
