package news.everyday.member.session;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When guessing at one account's password is stopped.
 *
 * @param failures wrong passwords in one window after which even the right one is refused
 * @param window from the first failure on
 */
@Validated
@ConfigurationProperties("news.member.throttle")
record ThrottleProperties(
        @DefaultValue("10") @Min(1) int failures,
        @DefaultValue("15m") Duration window) {}
