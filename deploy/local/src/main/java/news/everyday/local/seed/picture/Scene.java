package news.everyday.local.seed.picture;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;

/**
 * One kind of picture.
 *
 * @param palettes the colours that suit it, taken in turn by variant
 */
record Scene(List<Palette> palettes, Consumer<Canvas> painting) {

    static Scene of(Consumer<Canvas> painting, Palette... palettes) {
        return new Scene(List.of(palettes), painting);
    }

    BufferedImage paint(String name, int variant) {
        Palette palette = this.palettes.get(Math.floorMod(variant, this.palettes.size()));
        Canvas canvas = new Canvas(palette, new Dice(31L * name.hashCode() + variant), variant);
        this.painting.accept(canvas);
        return canvas.finished();
    }
}
