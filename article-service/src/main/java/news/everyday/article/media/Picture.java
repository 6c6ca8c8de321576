package news.everyday.article.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import news.everyday.defaults.problem.Problems;
import org.springframework.http.HttpStatus;

/**
 * A picture as it was uploaded.
 *
 * @param hash SHA-256 of the bytes in hexadecimal; the same bytes are stored once
 */
record Picture(PictureFormat format, PictureSize size, String hash, byte[] bytes) {

    /** Fails with 415 when the bytes aren't a JPEG, PNG or WebP picture whose size can be read. */
    static Picture of(byte[] bytes) {
        PictureFormat format = PictureFormat.of(bytes)
                .orElseThrow(() -> Problems.problem(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        "The bytes are none of a JPEG, PNG or WebP picture."));
        PictureSize size = PictureSize.of(format, bytes)
                .orElseThrow(() -> Problems.problem(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        "The picture's header is broken, or it is wider or higher than 20,000 pixels."));
        return new Picture(format, size, sha256(bytes), bytes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java runtime has SHA-256", ex);
        }
    }
}
