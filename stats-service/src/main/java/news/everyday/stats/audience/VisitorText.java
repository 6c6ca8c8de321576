package news.everyday.stats.audience;

import java.nio.ByteBuffer;
import java.util.Base64;

/** A visitor's hash as Redis gets it: eleven characters, since a script takes texts. */
final class VisitorText {

    static final int LENGTH = 11;

    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    private VisitorText() {}

    static byte[] of(long visitor) {
        return ENCODER.encode(ByteBuffer.allocate(Long.BYTES).putLong(visitor).array());
    }
}
