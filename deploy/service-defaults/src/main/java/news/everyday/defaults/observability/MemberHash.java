package news.everyday.defaults.observability;

import com.nimbusds.jwt.JWTParser;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * A stand-in for a member's id in logs: the same in every service, and of no use to whoever has only the log. Keyed by
 * the service token, as ids are small numbers and a bare hash of them could be looked up.
 */
public final class MemberHash {

    private static final String ALGORITHM = "HmacSHA256";

    private static final int BYTES = 8;

    private final SecretKeySpec key;

    public MemberHash(String serviceToken) {
        this.key = new SecretKeySpec(serviceToken.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** E.g. {@code 5f0b1cf0c2a4d7e3}. */
    public String of(String memberId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(this.key);
            byte[] hash = mac.doFinal(("member:" + memberId).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException("Every JVM has " + ALGORITHM, ex);
        }
    }

    /**
     * Of the member whose token came with the request. The token may be forged or outdated: this is for reading logs,
     * not for deciding anything.
     */
    public Optional<String> of(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return Optional.ofNullable(subject(header)).map(this::of);
    }

    private static @Nullable String subject(@Nullable String header) {
        if (header == null || !header.startsWith("Bearer eyJ")) {
            return null;
        }
        try {
            return JWTParser.parse(header.substring("Bearer ".length()))
                    .getJWTClaimsSet()
                    .getSubject();
        } catch (ParseException ex) {
            return null;
        }
    }
}
