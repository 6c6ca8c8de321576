package news.everyday.member.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;
import java.util.stream.Stream;

/** The key that signs (with its private half) and all that are published (without). */
public final class SigningKeys {

    private final RSAKey current;

    private final JWKSet published;

    private SigningKeys(RSAKey current, List<RSAKey> previous) {
        this.current = current;
        List<JWK> keys = Stream.concat(Stream.of(current), previous.stream())
                .<JWK>map(RSAKey::toPublicJWK)
                .distinct()
                .toList();
        this.published = new JWKSet(keys);
    }

    static SigningKeys from(TokenIssueProperties properties) {
        String signingKey = properties.signingKey();
        if (signingKey == null || signingKey.isBlank()) {
            throw new SigningKeyException("news.member.signing-key is not set, so no access token could be signed.");
        }
        RSAKey current = PemKeys.read("news.member.signing-key", signingKey);
        if (!current.isPrivate()) {
            throw new SigningKeyException("news.member.signing-key is a public key; signing takes the private one.");
        }
        return new SigningKeys(current, previousKeys(properties));
    }

    private static List<RSAKey> previousKeys(TokenIssueProperties properties) {
        return properties.previousKeys().stream()
                .filter(key -> !key.isBlank())
                .map(key -> PemKeys.read("news.member.previous-keys", key))
                .toList();
    }

    RSAKey current() {
        return this.current;
    }

    List<JWK> published() {
        return this.published.getKeys();
    }

    /** The JSON Web Key Set, public halves only. */
    public String publishedJson() {
        return this.published.toString(true);
    }
}
