package news.everyday.stats.view;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import news.everyday.stats.config.StatsProperties;
import org.springframework.stereotype.Component;

/** The keyed hash (HMAC-SHA256) behind everything that stands for a visitor. */
@Component
class VisitorHash {

    private static final String ALGORITHM = "HmacSHA256";

    /** Making a Mac costs more than using it. */
    private final ThreadLocal<Mac> mac;

    VisitorHash(StatsProperties properties) {
        byte[] secret = properties.visitorSecret().getBytes(StandardCharsets.UTF_8);
        this.mac = ThreadLocal.withInitial(() -> newMac(secret));
    }

    byte[] sign(byte[] value) {
        return this.mac.get().doFinal(value);
    }

    /** The first 64 bits: enough to tell visitors apart, too few to find one by. */
    long key(String value) {
        return ByteBuffer.wrap(sign(value.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    private static Mac newMac(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, ex);
        }
    }
}
