package news.everyday.local.seed.picture;

import java.awt.Color;

/** A conference in a hall, seen from the back rows. */
final class HallScene {

    private HallScene() {}

    static void paint(Canvas canvas) {
        Palette palette = canvas.palette();
        Color wall = Tone.mix(palette.dark(), palette.near(), 0.35);
        canvas.fade(Shapes.below(0), Tone.deep(wall, 0.35), wall);
        StageSet.paint(canvas);
        spots(canvas);
        audience(canvas);
    }

    private static void spots(Canvas canvas) {
        Palette palette = canvas.palette();
        for (double x : new double[] {170, 370, 590, 790}) {
            double aim = x + (480 - x) * 0.3;
            canvas.fade(
                    Shapes.polygon(x - 6, 40, x + 6, 40, aim + 120, 400, aim - 120, 400),
                    Tone.clear(palette.light(), 0.34),
                    Tone.clear(palette.light(), 0));
            canvas.glow(x, 42, 34, palette.light(), 0.9);
        }
    }

    private static void audience(Canvas canvas) {
        Palette palette = canvas.palette();
        for (int row = 0; row < 4; row++) {
            double size = 54 + 22.0 * row;
            double y = 476 + 46 * row;
            Color shade = Tone.mix(
                    Tone.mix(palette.near(), palette.accent(), 0.12),
                    Tone.deep(palette.dark(), 0.4),
                    0.25 * row + 0.15);
            for (double x = canvas.dice().between(-40, 10); x < Canvas.WIDTH + 40; x += size * 1.34) {
                canvas.round(
                        x - size * 0.56,
                        y - size * 0.42,
                        size * 1.12,
                        size * 1.6,
                        size * 0.16,
                        Tone.mix(palette.accent(), palette.dark(), 0.5 + 0.1 * row));
                if (canvas.dice().chance(0.92)) {
                    Seated.listener(
                            canvas, x, y + size * 0.2, size * 0.92, Tone.mix(shade, palette.cloth(canvas.dice()), 0.2));
                }
                canvas.round(
                        x - size * 0.56,
                        y - size * 0.08,
                        size * 1.12,
                        size * 1.4,
                        size * 0.16,
                        Tone.mix(palette.accent(), palette.dark(), 0.58 + 0.1 * row));
            }
        }
    }
}
