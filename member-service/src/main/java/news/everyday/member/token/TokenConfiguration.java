package news.everyday.member.token;

import com.nimbusds.jose.JOSEException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import news.everyday.defaults.security.TokenProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Flux;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    SigningKeys signingKeys(TokenIssueProperties properties) {
        return SigningKeys.from(properties);
    }

    @Bean
    AccessTokens accessTokens(SigningKeys keys, TokenProperties tokens, TokenIssueProperties properties, Clock clock)
            throws JOSEException {
        return new AccessTokens(keys, tokens.issuer(), properties.accessLifetime(), clock);
    }

    /** This service has the keys at hand, and needn't ask itself over HTTP as the others do. */
    @Bean
    ReactiveJwtDecoder jwtDecoder(SigningKeys keys, TokenProperties tokens) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSource(
                        token -> Flux.fromIterable(keys.published()))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                List.of(new JwtTimestampValidator(Duration.ofSeconds(5)), new JwtIssuerValidator(tokens.issuer()))));
        return decoder;
    }
}
