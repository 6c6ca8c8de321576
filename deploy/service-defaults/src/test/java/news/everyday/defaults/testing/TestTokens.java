package news.everyday.defaults.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/**
 * Really signed access tokens for tests. Import into a test with {@code @Import(TestTokens.class)}; then send
 * {@code headers.setBearerAuth(TestTokens.of(7, "EDITOR"))}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestTokens {

    /** The service token that {@code news.security.service-token} should be set to in a service's tests. */
    public static final String SERVICE_TOKEN = "test-service-token-0123456789";

    private static final RSAKey KEY = newKey();

    /** A valid token of a member with the given id and roles, called 会员 and the id. */
    public static String of(long memberId, String... roles) {
        return sign(KEY, memberId, Instant.now().plus(Duration.ofMinutes(10)), roles);
    }

    /** A token whose time is over. */
    public static String expired(long memberId, String... roles) {
        return sign(KEY, memberId, Instant.now().minus(Duration.ofMinutes(10)), roles);
    }

    /** A token that looks right but was signed by someone else. */
    public static String forged(long memberId, String... roles) {
        return sign(newKey(), memberId, Instant.now().plus(Duration.ofMinutes(10)), roles);
    }

    @Bean
    ReactiveJwtDecoder testJwtDecoder() throws JOSEException {
        return NimbusReactiveJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
    }

    private static String sign(RSAKey key, long memberId, Instant expiry, String... roles) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer("everyday-news")
                .subject(Long.toString(memberId))
                .claim("name", "会员" + memberId)
                .claim("roles", List.of(roles))
                .claim("sid", "session-" + memberId)
                .issueTime(Date.from(expiry.minus(Duration.ofMinutes(10))))
                .expirationTime(Date.from(expiry))
                .build();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException ex) {
            throw new IllegalStateException(ex);
        }
        return jwt.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
