package news.everyday.article.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A page as the bytes that are sent; never to be changed.
 *
 * @param etag strong entity tag with its quotes, made from the bytes, so the same on every replica
 */
public record RenderedPage(byte[] body, String etag) {

    public static RenderedPage of(byte[] body) {
        return new RenderedPage(body, '"' + fingerprint(body) + '"');
    }

    public static RenderedPage of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sixteen hex digits that change when the content does. */
    static String fingerprint(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java runtime has SHA-256", ex);
        }
    }
}
