package news.everyday.local.seed.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Paints illustrations of the scenes that the demo articles name. */
public final class ScenePainter {

    private static final float QUALITY = 0.82f;

    /** For pictures with so much detail that they would grow beyond {@link #LARGE}. */
    private static final float LOWER_QUALITY = 0.7f;

    private static final int LARGE = 60 * 1024;

    static {
        // A display that is announced but out of reach would otherwise stop the painting.
        System.setProperty("java.awt.headless", "true");
    }

    private ScenePainter() {}

    /**
     * A JPEG of 960 × 600; the same arguments give the same bytes.
     *
     * @param scene e.g. {@code river}; an unknown one gives a city
     * @param variant any number; different ones differ in composition and mostly in colours
     */
    public static byte[] jpeg(String scene, int variant) {
        BufferedImage image = Scenes.named(scene).paint(scene, variant);
        byte[] jpeg = encode(image, QUALITY);
        return jpeg.length <= LARGE ? jpeg : encode(image, LOWER_QUALITY);
    }

    private static byte[] encode(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
