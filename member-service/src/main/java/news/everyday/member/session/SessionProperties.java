package news.everyday.member.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sessions last.
 *
 * @param idle how long a refresh token is good; each renewal starts it anew
 * @param absolute how long a session lasts at most, however often it is renewed
 * @param grace how long a refresh token that was just used still gets a pair, for requests that ran in parallel
 * @param cleanupInterval how often ended sessions and expired tokens are removed
 */
@ConfigurationProperties("news.member.session")
public record SessionProperties(
        @DefaultValue("14d") Duration idle,
        @DefaultValue("30d") Duration absolute,
        @DefaultValue("60s") Duration grace,
        @DefaultValue("1h") Duration cleanupInterval) {}
