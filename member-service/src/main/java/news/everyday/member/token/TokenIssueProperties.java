package news.everyday.member.token;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What access tokens are signed with. Keys are PEM, inline (line breaks may be written {@code \n}) or as a {@code file:}
 * location.
 *
 * @param signingKey private RSA key in PKCS#8, 2048 bits or more; required
 * @param previousKeys keys, private or public, that signed tokens which may still be about
 * @param accessLifetime how long an access token is good
 */
@ConfigurationProperties("news.member")
record TokenIssueProperties(
        @Nullable String signingKey,
        @DefaultValue List<String> previousKeys,
        @DefaultValue("10m") Duration accessLifetime) {}
