package news.everyday.gateway.session;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the gateway looks after browsers' sessions.
 *
 * @param poll how often member-service is asked which sessions were ended
 * @param patience how long a request waits for its session to be renewed
 * @param remember how long the new tokens are given to requests that still bring the old one; below member-service's
 *     grace
 * @param failures refused renewals of one address in a minute, after which its cookies aren't tried any more
 * @param tokenLife how long an access token can live at most
 */
@Validated
@ConfigurationProperties("news.gateway.sessions")
record SessionProperties(
        @DefaultValue("2s") Duration poll,
        @DefaultValue("2s") Duration patience,
        @DefaultValue("30s") Duration remember,
        @DefaultValue("30") @Min(1) int failures,
        @DefaultValue("11m") Duration tokenLife) {}
