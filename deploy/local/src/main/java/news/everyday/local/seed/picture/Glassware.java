package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Flasks, tubes and bottles of a laboratory. */
final class Glassware {

    private Glassware() {}

    static void shelf(Canvas canvas, double x, double y) {
        Palette palette = canvas.palette();
        for (double bottle = x + 8; bottle < x + 250; bottle += 34) {
            double tall = canvas.dice().between(26, 48);
            Color glass = palette.cloth(canvas.dice());
            canvas.round(bottle, y - tall, 25, tall, 5, glass);
            canvas.rect(bottle + 8, y - tall - 9, 9, 11, Tone.deep(glass, 0.35));
            canvas.rect(bottle + 4, y - tall * 0.62, 17, tall * 0.3, palette.white());
        }
        canvas.rect(x - 8, y, 280, 9, Tone.mix(palette.second(), palette.dark(), 0.25));
        canvas.rect(x - 8, y + 9, 280, 5, Tone.clear(palette.dark(), 0.15));
    }

    /** Two flasks and a rack of tubes on the bench. */
    static void set(Canvas canvas, double x) {
        flask(canvas, x + 40, 74, canvas.palette().accent());
        flask(canvas, x + 118, 54, canvas.palette().second());
        rack(canvas, x + 160);
    }

    /** A conical flask, half full. */
    private static void flask(Canvas canvas, double x, double size, Color liquid) {
        Path2D glass = Shapes.polygon(
                x - size * 0.14,
                LabScene.BENCH - size * 1.3,
                x + size * 0.14,
                LabScene.BENCH - size * 1.3,
                x + size * 0.14,
                LabScene.BENCH - size * 0.8,
                x + size * 0.52,
                LabScene.BENCH,
                x - size * 0.52,
                LabScene.BENCH,
                x - size * 0.14,
                LabScene.BENCH - size * 0.8);
        canvas.fill(glass, Tone.clear(Color.WHITE, 0.5));
        canvas.inside(
                glass,
                () -> canvas.fade(
                        Shapes.below(LabScene.BENCH - size * 0.46),
                        LabScene.BENCH - size * 0.46,
                        Tone.light(liquid, 0.2),
                        LabScene.BENCH,
                        liquid));
        canvas.stroke(glass, 2, Tone.clear(Color.WHITE, 0.8));
        canvas.round(x - size * 0.2, LabScene.BENCH - size * 1.34, size * 0.4, 6, 3, Tone.clear(Color.WHITE, 0.9));
        for (int i = 0; i < 4; i++) {
            canvas.oval(
                    x + canvas.dice().between(-0.2, 0.2) * size,
                    LabScene.BENCH - size * canvas.dice().between(0.08, 0.4),
                    3,
                    3,
                    Tone.clear(Color.WHITE, 0.6));
        }
    }

    private static void rack(Canvas canvas, double x) {
        Palette palette = canvas.palette();
        for (int tube = 0; tube < 4; tube++) {
            double left = x + 8 + tube * 18;
            Color liquid = canvas.dice().pick(palette.accent(), palette.second(), palette.middle(), palette.skyTop());
            canvas.round(left, LabScene.BENCH - 74, 11, 66, 5, Tone.clear(Color.WHITE, 0.6));
            canvas.round(left, LabScene.BENCH - 46, 11, 38, 5, liquid);
        }
        canvas.rect(x, LabScene.BENCH - 58, 86, 6, Tone.mix(palette.second(), palette.dark(), 0.3));
        canvas.rect(x, LabScene.BENCH - 10, 86, 10, Tone.mix(palette.second(), palette.dark(), 0.3));
    }
}
