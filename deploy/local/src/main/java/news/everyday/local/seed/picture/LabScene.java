package news.everyday.local.seed.picture;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/** A laboratory bench in front of a window. */
final class LabScene {

    static final double BENCH = 440;

    private LabScene() {}

    static void paint(Canvas canvas) {
        Palette palette = canvas.palette();
        Dice dice = canvas.dice();
        Color wall = Tone.mix(palette.skyLow(), palette.skyTop(), 0.22);
        canvas.fade(Shapes.below(0), wall, Tone.mix(wall, palette.far(), 0.5));
        boolean left = canvas.composition(2) == 0;
        window(canvas, left ? 430 : 90, 60, 440, 270);
        molecule(canvas, left ? 220 : 740, 140);
        Glassware.shelf(canvas, left ? 90 : 600, 270);
        double person = left ? dice.between(560, 640) : dice.between(300, 380);
        Seated.bust(canvas, person, BENCH + 4, 190, Tone.mix(palette.white(), Color.WHITE, 0.5));
        bench(canvas);
        microscope(canvas, person + (left ? -130 : 130), BENCH, left ? 1 : -1);
        Glassware.set(canvas, left ? 90 : 560);
        Glassware.set(canvas, left ? 740 : 60);
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

    private static void bench(Canvas canvas) {
        Palette palette = canvas.palette();
        Color body = Tone.mix(palette.near(), palette.dark(), 0.3);
        canvas.fade(Shapes.below(BENCH), body, Tone.deep(body, 0.3));
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
}
