package news.everyday.member;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Keys made for one test run, in PEM. */
public final class TestKeys {

    public static final String CURRENT = privatePem("RSA", 2048);

    public static final String PREVIOUS = privatePem("RSA", 2048);

    private TestKeys() {}

    public static String privatePem(String algorithm, int bits) {
        return pem("PRIVATE", pair(algorithm, bits).getPrivate().getEncoded());
    }

    public static String publicPem(String algorithm, int bits) {
        return pem("PUBLIC", pair(algorithm, bits).getPublic().getEncoded());
    }

    private static String pem(String kind, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + " KEY-----\n" + lines + "\n-----END " + kind + " KEY-----\n";
    }

    private static KeyPair pair(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Hands the keys to a service under test. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "news.member.signing-key=" + CURRENT.replace("\n", "\\n"),
                            "news.member.previous-keys[0]=" + PREVIOUS)
                    .applyTo(context);
        }
    }
}
