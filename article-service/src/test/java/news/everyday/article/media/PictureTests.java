package news.everyday.article.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.ErrorResponseException;

class PictureTests {

    @ParameterizedTest
    @CsvSource({"png,PNG", "jpg,JPEG"})
    void readsTheSizeFromTheHeader(String format, PictureFormat expected) throws IOException {
        Picture picture = Picture.of(picture(format, 640, 360));

        assertThat(picture.format()).isEqualTo(expected);
        assertThat(picture.size()).isEqualTo(new PictureSize(640, 360));
        assertThat(picture.hash()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({
        "'VP8 ',10000000 300100 9d012a 8002 6801 0000",
        "VP8L,10000000 2f 7fc25900 00000000000000",
        "VP8X,0a000000 00000000 7f0200 670100 00000000"
    })
    void readsEverySortOfWebP(String sort, String chunk) {
        byte[] header = ("RIFF....WEBP" + sort).getBytes(StandardCharsets.US_ASCII);
        byte[] rest = HexFormat.of().parseHex(chunk.replace(" ", ""));
        byte[] bytes = Arrays.copyOf(header, header.length + rest.length);
        System.arraycopy(rest, 0, bytes, header.length, rest.length);

        assertThat(Picture.of(bytes).size()).isEqualTo(new PictureSize(640, 360));
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> Picture.of("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)));
        assertThatExceptionOfType(ErrorResponseException.class).isThrownBy(() -> Picture.of(new byte[0]));
    }

    @ParameterizedTest
    @CsvSource({"png", "jpg"})
    void refusesABrokenHeader(String format) throws IOException {
        byte[] broken = Arrays.copyOf(picture(format, 640, 360), 18);

        assertThatExceptionOfType(ErrorResponseException.class).isThrownBy(() -> Picture.of(broken));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
