package news.everyday.article.media;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The picture formats we take, told by their first bytes. */
public enum PictureFormat {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp");

    private final MediaType type;

    private final String extension;

    PictureFormat(String type, String extension) {
        this.type = MediaType.parseMediaType(type);
        this.extension = extension;
    }

    public MediaType type() {
        return this.type;
    }

    /** The end of the picture's name, e.g. {@code jpg}. */
    public String extension() {
        return this.extension;
    }

    static Optional<PictureFormat> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    static PictureFormat ofType(String type) {
        return Arrays.stream(values())
                .filter(format -> format.type.toString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** Empty when the bytes begin like none of ours. */
    static Optional<PictureFormat> of(byte[] bytes) {
        if (startsWith(bytes, 0, 0xff, 0xd8, 0xff)) {
            return Optional.of(JPEG);
        }
        if (startsWith(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return Optional.of(PNG);
        }
        boolean webp = startsWith(bytes, 0, 'R', 'I', 'F', 'F') && startsWith(bytes, 8, 'W', 'E', 'B', 'P');
        return webp ? Optional.of(WEBP) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int offset, int... expected) {
        if (bytes.length < offset + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[offset + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
