package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A laboratory bench in front of a window. */
final class LabScene {

    private static final double BENCH = 440;

    private LabScene() {}

    static void paint(Canvas canvas) {
        Palette palette = canvas.palette();
        Dice dice = canvas.dice();
        Color wall = Tone.mix(palette.skyLow(), palette.skyTop(), 0.22);
        canvas.fade(Canvas.below(0), wall, Tone.mix(wall, palette.far(), 0.5));
        boolean left = canvas.composition(2) == 0;
        window(canvas, left ? 430 : 90, 60, 440, 270);
        molecule(canvas, left ? 220 : 740, 140);
        shelf(canvas, left ? 90 : 600, 270);
        double person = left ? dice.between(560, 640) : dice.between(300, 380);
        People.bust(canvas, person, BENCH + 4, 190, Tone.mix(palette.white(), Color.WHITE, 0.5));
        bench(canvas);
        microscope(canvas, person + (left ? -130 : 130), BENCH, left ? 1 : -1);
        glassware(canvas, left ? 90 : 560);
        glassware(canvas, left ? 740 : 60);
    }

    private static void window(Canvas canvas, double x, double y, double width, double height) {
        Palette palette = canvas.palette();
        Rectangle2D pane = new Rectangle2D.Double(x, y, width, height);
        canvas.round(x - 10, y - 10, width + 20, height + 20, 6, palette.white());
        canvas.inside(pane, () -> {
            canvas.fade(pane, palette.skyTop(), palette.skyLow());
            Sky.sun(canvas, x + width * canvas.dice().between(0.2, 0.8), y + 80, 34);
            Towers.skyline(canvas, y + height, 40, 170, palette.far(), 0.3);
            Ridge trees = Ridge.rolling(canvas.dice(), y + height - 4, 6);
            Trees.line(canvas, trees, x, x + width, 60, palette.middle());
        });
        canvas.rect(x + width / 3 - 3, y, 6, height, palette.white());
        canvas.rect(x + width * 2 / 3 - 3, y, 6, height, palette.white());
        canvas.rect(x - 18, y + height + 8, width + 36, 10, Tone.deep(palette.white(), 0.12));
        canvas.fade(
                Shapes.polygon(x, y + height, x + width, y + height, x + width + 180, 600, x + 180, 600),
                Tone.clear(palette.sun(), 0.3),
                Tone.clear(palette.sun(), 0));
    }

    /** A model of atoms and bonds on the wall. */
    private static void molecule(Canvas canvas, double x, double y) {
        Palette palette = canvas.palette();
        double turn = canvas.dice().between(0, 1);
        for (int i = 0; i < 6; i++) {
            double angle = turn + i * Math.PI / 3;
            double next = angle + Math.PI / 3;
            double atX = x + Math.cos(angle) * 52;
            double atY = y + Math.sin(angle) * 52;
            canvas.line(atX, atY, x + Math.cos(next) * 52, y + Math.sin(next) * 52, 5, palette.middle());
            canvas.line(atX, atY, x + Math.cos(angle) * 96, y + Math.sin(angle) * 96, 4, palette.middle());
        }
        for (int i = 0; i < 6; i++) {
            double angle = turn + i * Math.PI / 3;
            ball(
                    canvas,
                    x + Math.cos(angle) * 52,
                    y + Math.sin(angle) * 52,
                    16,
                    i % 2 == 0 ? palette.near() : palette.accent());
            ball(canvas, x + Math.cos(angle) * 96, y + Math.sin(angle) * 96, 10, palette.second());
        }
    }

    private static void ball(Canvas canvas, double x, double y, double size, Color color) {
        canvas.oval(x, y, size, size, color);
        canvas.oval(x - size * 0.3, y - size * 0.32, size * 0.34, size * 0.3, Tone.clear(Color.WHITE, 0.45));
    }

    private static void shelf(Canvas canvas, double x, double y) {
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

    private static void bench(Canvas canvas) {
        Palette palette = canvas.palette();
        Color body = Tone.mix(palette.near(), palette.dark(), 0.3);
        canvas.fade(Canvas.below(BENCH), body, Tone.deep(body, 0.3));
        canvas.rect(0, BENCH, Canvas.WIDTH, 18, Tone.mix(palette.white(), palette.far(), 0.2));
        canvas.rect(0, BENCH + 18, Canvas.WIDTH, 7, Tone.clear(palette.dark(), 0.4));
        for (int i = 0; i < 4; i++) {
            canvas.round(24 + i * 236, BENCH + 46, 204, 50, 6, Tone.light(body, 0.08));
            canvas.round(24 + i * 236, BENCH + 106, 204, 50, 6, Tone.light(body, 0.08));
            canvas.round(100 + i * 236, BENCH + 58, 52, 6, 3, palette.second());
            canvas.round(100 + i * 236, BENCH + 118, 52, 6, 3, palette.second());
        }
    }

    private static void microscope(Canvas canvas, double x, double base, int side) {
        Palette palette = canvas.palette();
        Color body = Tone.deep(palette.dark(), 0.15);
        canvas.round(x - 46, base - 12, 92, 13, 6, body);
        canvas.stroke(
                Shapes.bow(x + side * -30, base - 10, x + side * -62, base - 80, x + side * -8, base - 128), 15, body);
        canvas.round(x - 34, base - 52, 66, 8, 3, Tone.light(body, 0.2));
        canvas.line(x + side * 6, base - 66, x + side * 22, base - 136, 17, palette.white());
        canvas.line(x + side * 3, base - 54, x + side * 7, base - 72, 9, palette.second());
        canvas.line(x + side * 22, base - 138, x + side * 29, base - 168, 11, body);
        canvas.oval(x + side * -34, base - 62, 11, 11, palette.accent());
    }

    private static void glassware(Canvas canvas, double x) {
        flask(canvas, x + 40, 74, canvas.palette().accent());
        flask(canvas, x + 118, 54, canvas.palette().second());
        rack(canvas, x + 160);
    }

    /** A conical flask, half full. */
    private static void flask(Canvas canvas, double x, double size, Color liquid) {
        Path2D glass = Shapes.polygon(
                x - size * 0.14,
                BENCH - size * 1.3,
                x + size * 0.14,
                BENCH - size * 1.3,
                x + size * 0.14,
                BENCH - size * 0.8,
                x + size * 0.52,
                BENCH,
                x - size * 0.52,
                BENCH,
                x - size * 0.14,
                BENCH - size * 0.8);
        canvas.fill(glass, Tone.clear(Color.WHITE, 0.5));
        canvas.inside(
                glass,
                () -> canvas.fade(
                        Canvas.below(BENCH - size * 0.46),
                        BENCH - size * 0.46,
                        Tone.light(liquid, 0.2),
                        BENCH,
                        liquid));
        canvas.stroke(glass, 2, Tone.clear(Color.WHITE, 0.8));
        canvas.round(x - size * 0.2, BENCH - size * 1.34, size * 0.4, 6, 3, Tone.clear(Color.WHITE, 0.9));
        for (int i = 0; i < 4; i++) {
            canvas.oval(
                    x + canvas.dice().between(-0.2, 0.2) * size,
                    BENCH - size * canvas.dice().between(0.08, 0.4),
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
            canvas.round(left, BENCH - 74, 11, 66, 5, Tone.clear(Color.WHITE, 0.6));
            canvas.round(left, BENCH - 46, 11, 38, 5, liquid);
        }
        canvas.rect(x, BENCH - 58, 86, 6, Tone.mix(palette.second(), palette.dark(), 0.3));
        canvas.rect(x, BENCH - 10, 86, 10, Tone.mix(palette.second(), palette.dark(), 0.3));
    }
}
