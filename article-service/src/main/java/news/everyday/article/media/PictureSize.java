package news.everyday.article.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Width and height in pixels, read from a picture's header without decoding it. */
record PictureSize(int width, int height) {

    private static final int MAX_PIXELS_A_SIDE = 20_000;

    /** Empty when the header is broken or a side is none or beyond 20,000. */
    static Optional<PictureSize> of(PictureFormat format, byte[] bytes) {
        try {
            PictureSize size = switch (format) {
                case PNG -> png(ByteBuffer.wrap(bytes));
                case JPEG -> jpeg(ByteBuffer.wrap(bytes));
                case WEBP -> webp(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
            };
            return Optional.of(size).filter(PictureSize::isPossible);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException ex) {
            return Optional.empty();
        }
    }

    private boolean isPossible() {
        return this.width > 0 && this.height > 0 && this.width <= MAX_PIXELS_A_SIDE && this.height <= MAX_PIXELS_A_SIDE;
    }

    /** The IHDR chunk stands first: length, name, width, height. */
    private static PictureSize png(ByteBuffer bytes) {
        return new PictureSize(bytes.getInt(16), bytes.getInt(20));
    }

    /** Walks from marker to marker to the frame header (SOF): length, precision, height, width. */
    private static PictureSize jpeg(ByteBuffer bytes) {
        bytes.position(2);
        while (true) {
            int marker = nextMarker(bytes);
            int length = bytes.getShort() & 0xffff;
            if (isFrameHeader(marker)) {
                bytes.get();
                int height = bytes.getShort() & 0xffff;
                return new PictureSize(bytes.getShort() & 0xffff, height);
            }
            bytes.position(bytes.position() + length - 2);
        }
    }

    private static int nextMarker(ByteBuffer bytes) {
        if ((bytes.get() & 0xff) != 0xff) {
            throw new IllegalArgumentException("No marker where one must be");
        }
        int marker = 0xff;
        while (marker == 0xff) {
            marker = bytes.get() & 0xff;
        }
        return marker;
    }

    /** C0 to CF, but for the tables (C4), the extension (C8) and the arithmetic conditioning (CC). */
    private static boolean isFrameHeader(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Three sorts: lossy (VP8), lossless (VP8L), extended (VP8X). */
    private static PictureSize webp(ByteBuffer bytes) {
        return switch (bytes.getInt(12)) {
            case 0x20385056 -> new PictureSize(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff);
            case 0x4c385056 -> lossless(bytes.getInt(21));
            case 0x58385056 -> new PictureSize((bytes.getInt(24) & 0xffffff) + 1, (bytes.getInt(26) >>> 8) + 1);
            default -> throw new IllegalArgumentException("No sort of WebP");
        };
    }

    private static PictureSize lossless(int bits) {
        return new PictureSize((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
}
