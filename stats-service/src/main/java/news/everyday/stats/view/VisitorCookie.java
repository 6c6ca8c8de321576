package news.everyday.stats.view;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The content of the {@code news_visitor} cookie: a random id, and what the visitor was known by on the day it was
 * issued.
 *
 * <p>The first view of a reader comes without the cookie and is counted under the hash of address and browser. Those
 * that follow on the same day go on under that hash, so that a reload is a reload and one reader is one; from the next
 * day on the random id counts, which two readers behind one address don't share.
 *
 * @param random the visitor's own id
 * @param address the keyed hash of the first day
 * @param issuedOn that day, as an epoch day modulo 65,536
 */
record VisitorCookie(long random, long address, short issuedOn) {

    private static final int PAYLOAD = 18;

    private static final int SIGNATURE = 16;

    /** Characters of 34 bytes in base64. */
    private static final int LENGTH = 46;

    long keyOn(long epochDay) {
        return ((short) epochDay == this.issuedOn) ? this.address : this.random;
    }

    String sign(VisitorHash hash) {
        byte[] payload = ByteBuffer.allocate(PAYLOAD)
                .putLong(this.random)
                .putLong(this.address)
                .putShort(this.issuedOn)
                .array();
        byte[] signed = Arrays.copyOf(payload, PAYLOAD + SIGNATURE);
        System.arraycopy(hash.sign(payload), 0, signed, PAYLOAD, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** The cookie that a browser sent; null when we didn't sign it. */
    static @Nullable VisitorCookie parse(String value, VisitorHash hash) {
        byte[] signed = decode(value);
        if (signed == null) {
            return null;
        }
        byte[] payload = Arrays.copyOf(signed, PAYLOAD);
        byte[] expected = Arrays.copyOf(hash.sign(payload), SIGNATURE);
        if (!MessageDigest.isEqual(expected, Arrays.copyOfRange(signed, PAYLOAD, PAYLOAD + SIGNATURE))) {
            return null;
        }
        ByteBuffer content = ByteBuffer.wrap(payload);
        return new VisitorCookie(content.getLong(), content.getLong(), content.getShort());
    }

    private static byte @Nullable [] decode(String value) {
        if (value.length() != LENGTH) {
            return null;
        }
        try {
            return Base64.getUrlDecoder().decode(value);
        } catch (IllegalArgumentException ex) {
            return null;
        }
    }
}
