package news.everyday.comment.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms of a text to compare it by. */
public final class TextKeys {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private static final Pattern NEITHER_LETTERS_NOR_DIGITS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private TextKeys() {}

    /** The same number for texts that differ only in case, width (全角, 半角) and spaces. */
    public static long repeatKey(String text) {
        String same = SPACES.matcher(folded(text)).replaceAll("");
        return ByteBuffer.wrap(sha256(same)).getLong();
    }

    /** Letters and digits only, so that {@code 代*开 发票} reads as it was meant. */
    static String lettersOf(String text) {
        return NEITHER_LETTERS_NOR_DIGITS.matcher(folded(text)).replaceAll("");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java runtime has SHA-256", ex);
        }
    }
}
