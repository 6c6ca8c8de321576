package news.everyday.defaults.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How tokens are checked.
 *
 * @param jwksUri where member-service publishes its public keys
 * @param issuer the {@code iss} every token must carry
 * @param cacheTtl how long a verified token is believed without a new check; never beyond its expiry
 * @param cacheSize how many verified tokens are remembered
 * @param keyTimeout how long fetching the public keys may take
 * @param serviceToken the shared secret of calls between services, at least 24 characters
 */
@Validated
@ConfigurationProperties("news.security")
public record TokenProperties(
        URI jwksUri,
        @DefaultValue("everyday-news") @NotBlank String issuer,
        @DefaultValue("60s") Duration cacheTtl,
        @DefaultValue("10000") int cacheSize,
        @DefaultValue("2s") Duration keyTimeout,
        @NotBlank @Size(min = 24) String serviceToken) {}
