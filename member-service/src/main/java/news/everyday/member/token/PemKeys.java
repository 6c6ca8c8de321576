package news.everyday.member.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads RSA keys from PEM; their id is the thumbprint of RFC 7638, so the same key has the same id everywhere. */
final class PemKeys {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----");

    private static final int SMALLEST = 2048;

    private PemKeys() {}

    /**
     * The key of a setting.
     *
     * @param property name of the setting, for messages
     * @param value PEM text, or a {@code file:} location of it
     * @throws SigningKeyException that never quotes the value
     */
    static RSAKey read(String property, String value) {
        Matcher pem = PEM.matcher(textOf(property, value).replace("\\n", "\n"));
        if (!pem.find()) {
            throw new SigningKeyException(property + " is no key in PEM (PKCS#8, \"BEGIN PRIVATE KEY\").");
        }
        RSAKey key = parse(property, pem.group(1), pem.group(2));
        if (key.size() < SMALLEST) {
            throw new SigningKeyException(property + " has only " + key.size() + " bits; " + SMALLEST + " are needed.");
        }
        return key;
    }

    private static String textOf(String property, String value) {
        if (!value.startsWith("file:")) {
            return value;
        }
        try {
            return Files.readString(pathOf(value));
        } catch (IOException | IllegalArgumentException ex) {
            throw new SigningKeyException(property + " names a file that can't be read: " + value, ex);
        }
    }

    /** {@code file:keys/a.pem} is relative to the working folder, {@code file:/keys/a.pem} and {@code file:///…} not. */
    private static Path pathOf(String location) {
        String path = location.substring("file:".length());
        return path.startsWith("//") ? Path.of(URI.create(location)) : Path.of(path);
    }

    private static RSAKey parse(String property, String kind, String base64) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            return kind.equals("PUBLIC") ? publicKey(rsa, der) : privateKey(rsa, der);
        } catch (GeneralSecurityException | JOSEException | IllegalArgumentException | ClassCastException ex) {
            throw new SigningKeyException(property + " is no RSA key in PKCS#8.", ex);
        }
    }

    private static RSAKey publicKey(KeyFactory rsa, byte[] der) throws GeneralSecurityException, JOSEException {
        return named(new RSAKey.Builder((RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(der))));
    }

    private static RSAKey privateKey(KeyFactory rsa, byte[] der) throws GeneralSecurityException, JOSEException {
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(der));
        RSAPublicKeySpec publicHalf = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
        return named(new RSAKey.Builder((RSAPublicKey) rsa.generatePublic(publicHalf)).privateKey(key));
    }

    private static RSAKey named(RSAKey.Builder key) throws JOSEException {
        return key.keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint()
                .build();
    }
}
