package news.everyday.member.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import news.everyday.member.member.Member;
import news.everyday.member.member.Role;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Signs access tokens (RS256); the other services check them by the published keys. */
public final class AccessTokens {

    private final JWSSigner signer;

    private final JWSHeader header;

    private final String issuer;

    private final Duration lifetime;

    private final Clock clock;

    AccessTokens(SigningKeys keys, String issuer, Duration lifetime, Clock clock) throws JOSEException {
        this.signer = new RSASSASigner(keys.current());
        this.header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(keys.current().getKeyID())
                .build();
        this.issuer = issuer;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** A token for this member in this session; signing takes a millisecond, so it leaves the event loop. */
    public Mono<AccessToken> issue(Member member, UUID sessionId) {
        return Mono.fromCallable(() -> sign(claims(member, sessionId)))
                .map(value -> new AccessToken(value, this.lifetime))
                .subscribeOn(Schedulers.parallel());
    }

    private String sign(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(this.header, claims);
        token.sign(this.signer);
        return token.serialize();
    }

    private JWTClaimsSet claims(Member member, UUID sessionId) {
        Instant now = this.clock.instant();
        List<String> roles = member.effectiveRoles().stream().map(Role::name).toList();
        return new JWTClaimsSet.Builder()
                .issuer(this.issuer)
                .subject(Long.toString(member.id()))
                .claim("name", member.displayName())
                .claim("roles", roles)
                .claim("sid", sessionId.toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(this.lifetime)))
                .build();
    }
}
