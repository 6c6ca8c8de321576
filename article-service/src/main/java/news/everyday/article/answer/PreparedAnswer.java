package news.everyday.article.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A page or a JSON document as the bytes that are sent; never to be changed.
 *
 * @param etag strong entity tag with its quotes, the same on every replica: made from the bytes, or the version
 */
public record PreparedAnswer(byte[] body, String etag) {

    public static PreparedAnswer of(byte[] body) {
        return new PreparedAnswer(body, '"' + fingerprint(body) + '"');
    }

    public static PreparedAnswer of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sixteen hex digits that change when the content does. */
    public static String fingerprint(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java runtime has SHA-256", ex);
        }
    }
}
