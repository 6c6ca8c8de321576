package news.everyday.local.seed.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenePainterTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "city", "street", "field", "river", "mountain", "sea", "forest", "school", "hospital", "factory",
                "lab", "court", "hall", "market", "village", "bridge", "night", "snow", "ink", "garden"
            })
    void paintsEveryScene(String scene) throws IOException {
        byte[] jpeg = ScenePainter.jpeg(scene, 0);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(picture.getWidth()).isEqualTo(960);
        assertThat(picture.getHeight()).isEqualTo(600);
        assertThat(jpeg).hasSizeBetween(10_000, 150_000);
        assertThat(ScenePainter.jpeg(scene, 0)).isEqualTo(jpeg);
        assertThat(ScenePainter.jpeg(scene, 1)).isNotEqualTo(jpeg);
    }

    @Test
    void paintsACityForAnUnknownScene() {
        assertThat(ScenePainter.jpeg("spaceport", 3)).hasSizeBetween(10_000, 150_000);
    }

    @Test
    void takesAnyVariant() {
        assertThat(ScenePainter.jpeg("sea", -7)).isNotEqualTo(ScenePainter.jpeg("sea", Integer.MAX_VALUE));
    }
}
