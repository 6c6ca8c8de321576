package news.everyday.stats.live;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How live numbers are streamed.
 *
 * @param interval how often a pod looks, once for all its clients
 * @param heartbeat how often a silent stream says that it is alive; below what proxies wait
 * @param lifetime after which a client is asked to come again, so that a new pod gets its share of them
 * @param clients streams of one pod at a time
 * @param articles different articles followed on one pod at a time
 * @param retry how long a client waits before it comes again
 */
@Validated
@ConfigurationProperties("news.stats.live")
public record LiveProperties(
        @DefaultValue("2s") Duration interval,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("10m") Duration lifetime,
        @DefaultValue("2000") @Min(1) int clients,
        @DefaultValue("5000") @Min(1) @Max(100_000) int articles,
        @DefaultValue("3s") Duration retry) {}
