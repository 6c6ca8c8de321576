package news.everyday.benchmark;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

/** Access tokens as member-service would sign them, and the public key to check them with. */
final class Tokens {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;

    Tokens() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        this.keys = generator.generateKeyPair();
    }

    /** The JSON Web Key Set. */
    String publicKeys() {
        RSAPublicKey key = (RSAPublicKey) this.keys.getPublic();
        return """
                {"keys":[{"kty":"RSA","kid":"benchmark","use":"sig","alg":"RS256","n":"%s","e":"%s"}]}""".formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    /** Good for an hour. */
    String token(long memberId) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String header = part("{\"alg\":\"RS256\",\"kid\":\"benchmark\"}");
        String claims = part("""
                {"iss":"everyday-news","sub":"%d","name":"会员","roles":["MEMBER"],"sid":"1","iat":%d,"exp":%d}""".formatted(memberId, now, now + 3_600));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(this.keys.getPrivate());
        signature.update((header + "." + claims).getBytes(StandardCharsets.US_ASCII));
        return header + "." + claims + "." + BASE64.encodeToString(signature.sign());
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = (bytes[0] == 0) ? 1 : 0;
        return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
