package news.everyday.stats.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.ClassPathResource;

/**
 * A Lua script of ours.
 *
 * @param source its text
 * @param sha what EVALSHA knows it by
 */
public record Script(String source, String sha) {

    /** The script {@code redis/<name>.lua}. */
    public static Script named(String name) {
        try (InputStream content = new ClassPathResource("redis/" + name + ".lua").getInputStream()) {
            byte[] source = content.readAllBytes();
            return new Script(new String(source, StandardCharsets.UTF_8), sha1(source));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String sha1(byte[] source) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(source));
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java runtime has SHA-1", ex);
        }
    }
}
